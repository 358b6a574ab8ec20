import type { ComponentChildren } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { JoinState, Shown } from '@/utils/stage'
import type { SummarySentence } from '@/utils/summary/summarize'
import { Icon } from '../shell/icon'
import { ArticleBody } from './article-body'
import { ArticleHeader } from './article-header'
import { useKeptPlace } from './kept-place'
import { LeadPicture, leadPicture } from './lead-picture'
import { useReadingProgress } from './reading-progress'
import { RemovedList } from './removed-list'
import './article.css'

interface ArticleViewProps {
  shown: Shown
  /** The sentence to show and mark; a new object shows the same one anew. */
  marked: SummarySentence | null
  /** Whether pictures may be fetched. */
  hasPictures: boolean
  /** Null where the article is not in the reading list. */
  isRead: boolean | null
  /** How far the reading of the story's other pages is. */
  joinState: JoinState | null
  onJoin?: (() => void) | undefined
  onRestored: (restored: string[]) => void
  onReadChange: (isRead: boolean) => void
  /** How far down the text has been seen, 0 to 1. */
  onProgress: (fraction: number) => void
  /** Stands between the header and the text. */
  children?: ComponentChildren
}

/** The whole article: header, what was removed, lead picture, text. */
export function ArticleView(props: ArticleViewProps) {
  const { shown, marked, hasPictures, isRead } = props
  const { article } = shown
  const text = useRef<HTMLDivElement>(null)
  const picture = useMemo(() => leadPicture(article), [article])
  useReadingProgress(text, props.onProgress)
  useKeptPlace(text, article)

  return (
    <article class="story">
      <ArticleHeader
        article={article}
        isPrivate={shown.isPrivate}
        joinState={props.joinState}
        onJoin={props.onJoin}
      />
      <RemovedList article={article} restored={shown.restored} onRestored={props.onRestored} />
      {props.children}
      {picture && hasPictures ? <LeadPicture picture={picture} /> : null}
      <div ref={text}>
        <ArticleBody article={article} restored={shown.restored} hasPictures={hasPictures} marked={marked} />
      </div>
      {isRead === null ? null : (
        <p class="story-end">
          <button type="button" class="button" onClick={() => props.onReadChange(!isRead)}>
            <Icon name={isRead ? 'unread' : 'check'} />
            {i18n.t(isRead ? 'article.markUnread' : 'article.markRead')}
          </button>
        </p>
      )}
    </article>
  )
}
