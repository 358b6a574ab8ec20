import type { SavedSearch } from '@/components/saved/search-bar'

/** A search field in which nothing was typed. */
export const noSearch: SavedSearch = {
  typed: '',
  isBusy: false,
  onBegin: () => {},
  onType: () => {},
  found: null,
  elsewhere: 0,
  onEverywhere: () => {},
  indexing: null,
  isTitlesOnly: false,
  hitsIn: () => [],
  snippetOf: async () => null
}
