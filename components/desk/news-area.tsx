import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { UndoOffer } from '@/utils/keeping'
import type { News } from '@/utils/stage'
import { UndoBar } from '../saved/undo-bar'
import { PictureQuestion } from './picture-question'
import { PrivateQuestion } from './private-question'

interface NewsAreaProps {
  news: News | null
  /** What was done last and can be taken back; undefined until that is known. */
  offer: UndoOffer | null | undefined
  isAskingPrivate: boolean
  onUndo: () => void
  onDismiss: () => void
  onPrivateAgree: () => void
  onPrivateCancel: () => void
  /** Hosts to ask for, so that the shown article's pictures can be kept. */
  pictureHosts: readonly string[]
  onKeepPictures?: (() => void) | undefined
  onSkipPictures: () => void
}

/** Short news, the way back from what was done last, and the question before something private is kept. */
export function NewsArea(props: NewsAreaProps) {
  const { news, offer } = props
  const area = useRef<HTMLDivElement>(null)
  useFocusAfterDeletion(area, offer && (offer.deed === 'deleted' ? offer.at : null))
  const onFocusIn = useFocusAfterUndo(area, Boolean(offer))

  return (
    <div ref={area} onFocusIn={onFocusIn}>
      {props.isAskingPrivate ? (
        <PrivateQuestion onAgree={props.onPrivateAgree} onCancel={props.onPrivateCancel} />
      ) : null}
      {props.pictureHosts.length > 0 && props.onKeepPictures && !props.isAskingPrivate ? (
        <PictureQuestion
          hosts={props.pictureHosts}
          onKeep={props.onKeepPictures}
          onSkip={props.onSkipPictures}
        />
      ) : null}
      {/* Always there: screen readers only follow what changes in a region that they know. */}
      <div role="status">
        {news ? (
          <p class={isSeen.has(news) ? 'visually-hidden' : 'snackbar news'}>{newsWords(news)}</p>
        ) : null}
        {offer ? <UndoBar offer={offer} onUndo={props.onUndo} onDismiss={props.onDismiss} /> : null}
      </div>
    </div>
  )
}

/** What the view itself shows at once: said only to those who listen. */
const isSeen: ReadonlySet<News> = new Set(['saved', 'back-in-list', 'undone', 'highlighted', 'shown'])

/** The row took the focus with it: the button that brings it back is the next that is wanted. */
function useFocusAfterDeletion(
  area: RefObject<HTMLElement | null>,
  deleted: number | null | undefined
): void {
  const before = useRef(deleted)
  useEffect(() => {
    const isNew = before.current !== undefined && deleted && before.current !== deleted
    before.current = deleted
    if (isNew && document.activeElement === document.body) {
      area.current?.querySelector<HTMLElement>('[data-action=undo]')?.focus({ preventScroll: true })
    }
  }, [area, deleted])
}

/** The bar takes the focus with it when it goes: whoever works by keys is brought back to where they came from. */
function useFocusAfterUndo(area: RefObject<HTMLElement | null>, isOffered: boolean) {
  const isByKeys = useRef(false)
  const from = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (!isOffered && isByKeys.current && document.activeElement === document.body) {
      from.current?.focus({ preventScroll: true })
      // What they came from may be gone as well; the tab on show is always there.
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus({ preventScroll: true })
    }
    if (!isOffered) isByKeys.current = false
  }, [isOffered])
  return ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && area.current?.contains(relatedTarget)) return
    isByKeys.current = target instanceof Element && target.matches(':focus-visible')
    from.current = relatedTarget instanceof HTMLElement ? relatedTarget : null
  }
}

function newsWords(news: News): string {
  switch (news) {
    case 'saved':
      return i18n.t('done.saved')
    case 'updated':
      return i18n.t('done.updated')
    case 'known':
      return i18n.t('done.known')
    case 'kept':
      return i18n.t('done.kept')
    case 'back-in-list':
      return i18n.t('saved.restored')
    case 'undone':
      return i18n.t('saved.undone')
    case 'highlighted':
      return i18n.t('notes.highlighted')
    case 'no-space':
      return i18n.t('done.noSpace')
    case 'shown':
      return i18n.t('summary.found')
    case 'link-copied':
      return i18n.t('done.linkCopied')
    case 'markdown-copied':
      return i18n.t('done.markdownCopied')
    case 'summary-copied':
      return i18n.t('done.summaryCopied')
    case 'citation-copied':
      return i18n.t('source.copied')
    case 'quote-copied':
      return i18n.t('notes.quoted')
    case 'copy-failed':
      return i18n.t('done.copyFailed')
    case 'site-opens':
      return i18n.t('openSites.opens')
    case 'site-left':
      return i18n.t('openSites.left')
    case 'page-gone':
      return i18n.t('pick.gone')
    case 'gone':
      return i18n.t('notice.gone')
    case 'full':
      return i18n.t('done.full')
    case 'failed':
      return i18n.t('done.failed')
  }
}
