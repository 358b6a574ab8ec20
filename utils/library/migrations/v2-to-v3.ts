import type { Migration } from '../migrate'

/** Version 3 knows blocks that the reader took out. */
export const v2ToV3: Migration = {
  from: 2,
  article: record => record,
  state: record => ({ hidden: [], ...record })
}
