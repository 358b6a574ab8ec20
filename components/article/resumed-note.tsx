import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { i18n } from '#i18n'
import { useResumedPlace } from './resumed-place'

/** Milliseconds for which it stands. */
const STANDS = 8000

interface ResumedNoteProps {
  text: RefObject<HTMLElement | null>
  /** Names what is on show. */
  story: string
  /** Where it was left; undefined until that is known. */
  place: string | null | undefined
}

/** Goes on where the story was left, says so, and leads back to its head. */
export function ResumedNote({ text, story, place }: ResumedNoteProps) {
  const [isResumed, onDone] = useResumedPlace(text, { story, place })
  useEffect(() => {
    if (!isResumed) return
    const timer = setTimeout(onDone, STANDS)
    return () => clearTimeout(timer)
  }, [isResumed])
  return (
    <div class="resumed" role="status">
      {isResumed ? (
        <div class="snackbar">
          <span>{i18n.t('deed.resumed')}</span>
          <button
            type="button"
            class="button is-quiet"
            onClick={() => {
              window.scrollTo({ top: 0, behavior: 'instant' })
              onDone()
            }}
          >
            {i18n.t('deed.toTop')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
