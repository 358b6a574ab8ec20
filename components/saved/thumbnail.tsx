import type { SavedEntry } from '@/utils/library/saved'
import { isWebAddress } from '@/utils/url'
import { isBegun } from './is-begun'
import { type RowPictures, useRowPicture } from './row-pictures'
import { PAUSE } from './snippet-line'

interface ThumbnailProps {
  entry: SavedEntry
  /** Whether pictures are to be shown. */
  hasPictures: boolean
  pictures: RowPictures
  /** Whether rows come and go with what is typed. */
  isSeeking: boolean
}

/** The story's picture, the kept one where there is one, or the outlet's letter; and how far it was read. */
export function Thumbnail({ entry, hasPictures, pictures, isSeeking }: ThumbnailProps) {
  const src = hasPictures && entry.picture && isWebAddress(entry.picture) ? entry.picture : null
  const isKeeping = pictures.keeping.has(entry.id)
  const url = useRowPicture(pictures.open, { src, pause: isSeeking ? PAUSE : 0, isKeeping })
  return (
    <span class={src ? 'thumbnail' : 'thumbnail is-blank'}>
      {src ? null : <span aria-hidden="true">{entry.outlet.slice(0, 1)}</span>}
      {url ? <img src={url} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" /> : null}
      {isBegun(entry) ? (
        <span class="thumbnail-progress" style={{ width: `${Math.round(entry.progress * 100)}%` }} />
      ) : null}
    </span>
  )
}
