import type { RefObject } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Shown } from '@/utils/stage'
import { blockElement, headHeight } from '../article/block-elements'
import { Icon } from '../shell/icon'
import { lazy } from '../shell/lazy'
import { usePageKey } from '../shell/page-key'
import { usePopover } from '../shell/popover'
import { headingsOf } from './headings'
import { useWayState } from './way-state'
import './way-bar.css'

const FindBar = lazy(() => import('./find-bar').then(module => module.FindBar))
const Outline = lazy(() => import('./outline').then(module => module.Outline))

interface WayBarProps {
  shown: Shown
  /** What the story's text stands in. */
  text: RefObject<HTMLElement | null>
}

/** The way through the story: its parts, what is sought in it, how much is left. */
export function WayBar({ shown, text }: WayBarProps) {
  const { article } = shown
  const bar = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<'outline' | 'find' | null>(null)
  const headings = useMemo(() => headingsOf(article), [article])
  const way = useWayState(text, article, headings)
  usePopover(bar, { isOpen: open === 'outline', onClose: () => setOpen(null) })
  usePageKey('/', () => setOpen('find'))

  const close = () => {
    setOpen(null)
    text.current?.focus({ preventScroll: true })
  }
  const onHeading = (id: string) => {
    setOpen(null)
    const block = blockElement(text.current, id)
    if (!block) return
    window.scrollBy({ top: block.getBoundingClientRect().top - headHeight() })
    block.tabIndex = -1
    block.focus({ preventScroll: true })
  }

  if (open === 'find') return <FindBar shown={shown} text={text} onClose={close} />
  return (
    <div class="way-bar" ref={bar}>
      {headings.length > 1 ? (
        <button
          type="button"
          class="way-button"
          aria-expanded={open === 'outline'}
          onClick={() => setOpen(open ? null : 'outline')}
        >
          <Icon name="outline" />
          {i18n.t('way.outline')}
        </button>
      ) : null}
      <button
        type="button"
        class="way-button"
        aria-keyshortcuts="/"
        title={i18n.t('way.findTitle')}
        onClick={() => setOpen('find')}
      >
        <Icon name="search" />
        {i18n.t('way.find')}
      </button>
      {way ? <p class="way-left">{i18n.t('way.left', way.minutes)}</p> : null}
      <progress
        class="way-progress"
        aria-label={i18n.t('way.progress')}
        max={100}
        value={way?.percent ?? 0}
      />
      {open === 'outline' ? (
        <Outline
          headings={headings}
          current={way?.heading ?? null}
          lang={article.lang}
          dir={article.dir}
          onHeading={onHeading}
        />
      ) : null}
    </div>
  )
}
