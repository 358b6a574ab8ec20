import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { IconButton } from '../shell/icon-button'
import { stopEscape } from '../shell/keys-sheet'
import './lightbox.css'

interface LightboxProps {
  /** The story's pictures, in order, and the one to begin with. */
  pictures: readonly HTMLImageElement[]
  first: HTMLImageElement
  onClose: () => void
}

/** A picture as large as the window, with its caption. The arrows lead to the others. */
export function Lightbox({ pictures, first, onClose }: LightboxProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(Math.max(0, pictures.indexOf(first)))
  useEffect(() => dialog.current?.showModal(), [])
  const picture = pictures[at] ?? first
  const caption = captionOf(picture)

  const go = (step: number) => setAt(Math.min(pictures.length - 1, Math.max(0, at + step)))
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLDialogElement }) => {
    if (event.key === 'ArrowRight') go(1)
    else if (event.key === 'ArrowLeft') go(-1)
    else stopEscape(event)
  }

  return (
    <dialog
      class="lightbox"
      aria-label={i18n.t('lightbox.title')}
      ref={dialog}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={event => event.target === event.currentTarget && event.currentTarget.close()}
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
        <IconButton icon="close" label={i18n.t('lightbox.close')} onClick={() => dialog.current?.close()} />
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
