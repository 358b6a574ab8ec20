import { pictureSettingsItem } from '../../settings'
import { makeRoom } from './drop-pictures'
import { fitPicture } from './fit-picture'
import { addPicture, keptBytes } from './store'

export type PutOutcome =
  | 'kept'
  /** No picture, or of a kind that is not kept. */
  | 'unfit'
  /** More than the reader wants kept. */
  | 'over-limit'
  /** The browser has no room. */
  | 'no-room'

const MEGABYTE = 1_000_000

/**
 * Keeps a picture of a saved article, drawn anew at a size for reading; `src` is its address on the web, as it stands
 * in the article. For pictures from the web and out of backups alike; in any context that can draw. Never rejects.
 */
export async function putPicture(
  story: string,
  { src, blob }: { src: string; blob: Blob }
): Promise<PutOutcome> {
  const picture = await fitPicture(new Uint8Array(await blob.arrayBuffer()))
  if (!picture) return 'unfit'
  const { megabytes, isDroppingOldest } = await pictureSettingsItem.getValue()
  const limit = megabytes * MEGABYTE
  const add = () => addPicture(story, { src, picture, limit })
  try {
    if (await add()) return 'kept'
    if (!isDroppingOldest) return 'over-limit'
    await makeRoom((await keptBytes()) + picture.blob.size - limit, story)
    return (await add()) ? 'kept' : 'over-limit'
  } catch {
    return 'no-room'
  }
}
