import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { IconButton } from '../shell/icon-button'
import { useModal } from '../shell/modal'
import './lightbox.css'

interface LightboxProps {
  /** The story's pictures, in order, and the one to begin with. */
  pictures: readonly HTMLImageElement[]
  first: HTMLImageElement
  onClose: () => void
}

/** A picture as large as the window, with its caption. The arrows lead to the others. */
export function Lightbox({ pictures, first, onClose }: LightboxProps) {
  const modal = useModal()
  const [at, setAt] = useState(Math.max(0, pictures.indexOf(first)))
  const picture = pictures[at] ?? first
  const caption = captionOf(picture)

  const go = (step: number) => setAt(Math.min(pictures.length - 1, Math.max(0, at + step)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') go(1)
    else if (event.key === 'ArrowLeft') go(-1)
    else modal.onKeyDown(event)
  }

  return (
    <dialog
      class="lightbox"
      aria-label={i18n.t('lightbox.title')}
      ref={modal.dialog}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={event => event.target === event.currentTarget && modal.close()}
    >
      <div class="lightbox-bar">
        <p role="status">{i18n.t('lightbox.count', [String(at + 1), String(pictures.length)])}</p>
        {pictures.length > 1 ? (
          <>
            <IconButton
              icon="back"
              label={i18n.t('lightbox.before')}
              disabled={at === 0}
              onClick={() => go(-1)}
            />
            <IconButton
              icon="ahead"
              label={i18n.t('lightbox.next')}
              disabled={at === pictures.length - 1}
              onClick={() => go(1)}
            />
          </>
        ) : null}
        <IconButton icon="close" label={i18n.t('lightbox.close')} onClick={modal.close} />
      </div>
      <figure>
        <img src={picture.currentSrc || picture.src} alt={picture.alt} referrerpolicy="no-referrer" />
        {caption ? <figcaption>{caption}</figcaption> : null}
      </figure>
    </dialog>
  )
}

function captionOf(picture: HTMLImageElement): string {
  return picture.closest('figure')?.querySelector('figcaption')?.textContent ?? picture.alt
}
