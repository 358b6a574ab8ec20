import { pictureSettingsItem } from '../../settings'
import { makeRoom } from './drop-pictures'
import { fitPicture, packedPicture } from './fit-picture'
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
 * in the article. In any context that can draw. Never rejects. One that is `packed`, out of a backup, stays byte for
 * byte what it was, if it is one as they are kept.
 */
export async function putPicture(
  story: string,
  { src, blob, isPacked = false }: { src: string; blob: Blob; isPacked?: boolean }
): Promise<PutOutcome> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const picture = (isPacked && packedPicture(bytes)) || (await fitPicture(bytes))
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
