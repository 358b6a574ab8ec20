import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { Icon, type IconName } from '../shell/icon'
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
  const button = (icon: IconName, words: string, onClick: () => void, isOff = false) => (
    <button
      type="button"
      class="icon-button"
      title={words}
      aria-label={words}
      disabled={isOff}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )

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
            {button('back', i18n.t('lightbox.before'), () => go(-1), at === 0)}
            {button('forth', i18n.t('lightbox.next'), () => go(1), at === pictures.length - 1)}
          </>
        ) : null}
        {button('close', i18n.t('lightbox.close'), () => dialog.current?.close())}
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
