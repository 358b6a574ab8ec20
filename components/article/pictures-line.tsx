import { i18n } from '#i18n'
import type { StoryPictures } from '@/utils/library/pictures/story-record'
import { fileSize } from './file-size'

/** How many of a saved story's pictures are kept, what they weigh, and why some are not. */
export function PicturesLine({ pictures }: { pictures: StoryPictures }) {
  return (
    <p class="pictures-line" data-pictures={pictures.state}>
      {picturesWords(pictures)}
    </p>
  )
}

function picturesWords(pictures: StoryPictures): string {
  const { state, total, kept, bytes, origins } = pictures
  const [some, all] = [String(kept), String(total)]
  if (state === 'keeping') return i18n.t('pictures.keeping', [some, all])
  const words = i18n.t('pictures.kept', [some, all, fileSize(bytes, i18n.t('locale'))])
  if (kept >= total) return words
  if (state === 'done')
    return `${words} ${i18n.t(origins.length > 0 ? 'pictures.notAllowed' : 'pictures.notHad')}`
  return `${words} ${i18n.t(reasons[state])}`
}

const reasons = {
  'over-limit': 'pictures.overLimit',
  'no-room': 'pictures.noRoom',
  dropped: 'pictures.dropped'
} as const
