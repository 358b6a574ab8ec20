import type { Migration } from '../migrate'

/** Version 2 knows favourites, the archive, tags, the place, notes and highlights. */
export const v1ToV2: Migration = {
  from: 1,
  article: record => record,
  state: record => ({
    isFavourite: false,
    isArchived: false,
    tags: [],
    place: null,
    note: '',
    highlights: [],
    ...record
  })
}
