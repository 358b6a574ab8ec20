import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { i18n } from '#i18n'
import { useTextEvents } from './text-events'

/** Pixels of width below which a picture is a sign in the text. */
const LEAST = 100

/** The pictures of a story that can be looked at closely: those that lead elsewhere are left to do so. */
export function storyPictures(story: HTMLElement | null): HTMLImageElement[] {
  const all = story?.querySelectorAll<HTMLImageElement>('.lead-picture img, .article img') ?? []
  return [...all].filter(
    picture => !picture.closest('a') && !(picture.hasAttribute('width') && picture.width < LEAST)
  )
}

/** Makes the story's pictures buttons: a click, Enter and the space bar open them. */
export function useStoryPictures(
  story: RefObject<HTMLElement | null>,
  onOpen: (picture: HTMLImageElement) => void
): void {
  // After every rendering: what the text is made of may be new.
  useEffect(() => {
    for (const picture of storyPictures(story.current)) {
      if (picture.tabIndex === 0) continue
      picture.tabIndex = 0
      picture.setAttribute('role', 'button')
      const words = picture.alt || picture.closest('figure')?.querySelector('figcaption')?.textContent
      picture.alt ||= words || i18n.t('lightbox.title')
      picture.setAttribute('aria-label', i18n.t('lightbox.open', [picture.alt]))
    }
  })
  useTextEvents(story, {
    onClick: event => {
      const picture = pictureOf(event)
      if (picture) onOpen(picture)
    },
    onKeyDown: event => {
      const picture = event.key === 'Enter' || event.key === ' ' ? pictureOf(event) : null
      if (!picture) return
      event.preventDefault()
      onOpen(picture)
    }
  })
}

function pictureOf({ target }: Event): HTMLImageElement | null {
  return target instanceof HTMLImageElement && target.getAttribute('role') === 'button' ? target : null
}
