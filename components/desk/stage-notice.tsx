import { useEffect } from 'preact/hooks'
import { i18n } from '#i18n'
import { publishedDate } from '@/utils/published-date'
import type { ReadingFailure } from '@/utils/reading-failure'
import { makeReady } from '@/utils/safe-html'
import type { Stage } from '@/utils/stage'
import { isWebAddress } from '@/utils/url'
import { Notice } from '../shell/notice'

interface StageNoticeProps {
  surface: 'popup' | 'panel' | 'reader'
  stage: Exclude<Stage, { kind: 'shown' }>
  /** The keys that read a page ("Alt+Shift+E"), or null where none are set. */
  shortcut: string | null
  /** Reads the page again; left out where that cannot help. */
  onRetry?: (() => void) | undefined
}

function ReadingNotice() {
  // While the page works there is time to make ready what the story will need.
  useEffect(() => {
    makeReady()
    publishedDate('2026-01-01T00:00:00Z', { locale: i18n.t('locale'), isIndonesian: true })
  }, [])
  return (
    <p class="reading" role="status">
      {i18n.t('notice.reading')}
    </p>
  )
}

/** Why there is no article, and what to do. */
export function StageNotice({ surface, stage, shortcut, onRetry }: StageNoticeProps) {
  switch (stage.kind) {
    case 'reading':
      return <ReadingNotice />
    case 'empty':
      return (
        <Notice title={i18n.t('panel.empty')} lines={[emptyHint(shortcut)]}>
          <Retry onRetry={onRetry} label={i18n.t('panel.read')} />
        </Notice>
      )
    case 'saved-gone':
      return (
        <Notice
          title={i18n.t('notice.savedGone')}
          lines={[i18n.t('notice.savedGoneWhy'), i18n.t('notice.savedGoneDo')]}
          failure="saved-gone"
        />
      )
    case 'saved-unreadable':
      return (
        <Notice
          title={i18n.t('notice.unreadable')}
          lines={
            stage.why === 'newer'
              ? [i18n.t('notice.newerWhy'), i18n.t('notice.newerDo')]
              : [i18n.t('notice.brokenWhy'), i18n.t('notice.brokenDo')]
          }
          failure="saved-unreadable"
        />
      )
    case 'gone':
      return (
        <Notice
          title={i18n.t('notice.gone')}
          lines={[
            i18n.t('notice.goneWhy'),
            i18n.t(originalOf(stage.url) ? 'notice.goneDo' : 'notice.goneNowhere')
          ]}
          failure="gone"
        >
          <OriginalLink url={stage.url} />
        </Notice>
      )
    case 'failed':
      return (
        <Notice {...failureWords(stage.failure, shortcut)} failure={stage.failure}>
          <Retry
            onRetry={stage.failure === 'no-access' ? undefined : onRetry}
            label={i18n.t('notice.again')}
          />
          {/* Popup and panel stand beside the page that they speak of. */}
          {surface === 'reader' ? <OriginalLink url={stage.url} /> : null}
        </Notice>
      )
  }
}

function Retry({ label, onRetry }: { label: string; onRetry: (() => void) | undefined }) {
  if (!onRetry) return null
  return (
    <button type="button" class="button is-primary" onClick={onRetry}>
      {label}
    </button>
  )
}

function OriginalLink({ url }: { url: string | null }) {
  const original = originalOf(url)
  if (!original) return null
  return (
    <a class="button is-primary" href={original} target="_blank" rel="noopener noreferrer">
      {i18n.t('notice.original')}
    </a>
  )
}

const originalOf = (url: string | null) => (url && isWebAddress(url) ? url : null)

const emptyHint = (shortcut: string | null) =>
  shortcut ? i18n.t('panel.emptyShortcut', [shortcut]) : i18n.t('panel.emptyHint')

function failureWords(failure: ReadingFailure, shortcut: string | null): { title: string; lines: string[] } {
  switch (failure) {
    case 'not-article':
      return {
        title: i18n.t('notice.notArticle'),
        lines: [i18n.t('notice.notArticleWhy'), i18n.t('notice.notArticleDo')]
      }
    case 'empty':
      return { title: i18n.t('notice.empty'), lines: [i18n.t('notice.emptyWhy'), i18n.t('notice.emptyDo')] }
    case 'too-large':
      return {
        title: i18n.t('notice.tooLarge'),
        lines: [i18n.t('notice.tooLargeWhy'), i18n.t('notice.tooLargeDo')]
      }
    case 'failed':
      return {
        title: i18n.t('notice.failed'),
        lines: [i18n.t('notice.failedWhy'), i18n.t('notice.failedDo')]
      }
    case 'browser-page':
      return {
        title: i18n.t('notice.browserPage'),
        lines: [i18n.t('notice.browserPageWhy'), i18n.t('notice.browserPageDo')]
      }
    case 'pdf':
      return { title: i18n.t('notice.pdf'), lines: [i18n.t('notice.pdfWhy'), i18n.t('notice.pdfDo')] }
    case 'no-access':
      return {
        title: i18n.t('notice.noAccess'),
        lines: [
          i18n.t('notice.noAccessWhy'),
          shortcut ? i18n.t('notice.noAccessShortcut', [shortcut]) : i18n.t('notice.noAccessDo')
        ]
      }
  }
}
