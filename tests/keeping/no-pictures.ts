import type { RowPictures } from '@/components/saved/row-pictures'

/** Rows of stories whose pictures are not kept. */
export const noPictures: RowPictures = { open: async () => null, keeping: new Map() }
