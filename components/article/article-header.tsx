import { i18n } from '#i18n'
import { type Article, readingMinutes } from '@/utils/article'
import { dateStyle, publishedDate } from '@/utils/published-date'
import type { JoinState } from '@/utils/stage'
import { hostOf, isWebAddress } from '@/utils/url'
import { languageAttribute } from '../shell/language-name'
import { Names } from './names'
import '../shell/dotted.css'

interface ArticleHeaderProps {
  article: Article
  isPrivate: boolean
  /** How far the reading of the story's other pages is; null where nothing is under way, nor has failed. */
  joinState: JoinState | null
  /** Reads them; left out where that cannot be. */
  onJoin?: (() => void) | undefined
}

/** Who tells what, when, and how long it takes to read. */
export function ArticleHeader({ article, isPrivate, joinState, onJoin }: ArticleHeaderProps) {
  return (
    <header class="article-header">
      <p class="kicker dotted" dir={article.dir}>
        <Fact class="outlet">{article.outlet || hostOf(article.url)}</Fact>
        {article.section ? <Fact class="section">{article.section}</Fact> : null}
        {isPrivate ? <Fact class="private-mark">{i18n.t('article.private')}</Fact> : null}
      </p>
      <h1 class="title" lang={languageAttribute(article.lang)} dir={article.dir}>
        {article.title}
      </h1>
      {article.standfirst ? (
        <p class="standfirst" lang={languageAttribute(article.lang)} dir={article.dir}>
          {article.standfirst}
        </p>
      ) : null}
      <div class="byline" dir={article.dir}>
        {article.authors.length > 0 ? (
          <p class="authors">
            <Names names={article.authors} />
          </p>
        ) : null}
        {article.editors.length > 0 ? (
          <p class="editors">
            <bdi>{i18n.t('article.editors', [article.editors.join(', ')])}</bdi>
          </p>
        ) : null}
        <p class="facts dotted">
          {article.published ? (
            <time dateTime={article.published}>
              <bdi>{publishedDate(article.published, dateStyle(article, i18n.t('locale')))}</bdi>
            </time>
          ) : null}
          {article.kind === 'link' ? null : (
            <Fact class="minutes">
              {i18n.t('article.minutes', readingMinutes(article.words, article.lang))}
            </Fact>
          )}
          {article.pages.total > 1 ? (
            <span class="pages" role="status">
              <bdi>{pagesWords(article, joinState)}</bdi>
            </span>
          ) : null}
        </p>
      </div>
      <Shortness article={article} joinState={joinState} onJoin={onJoin} />
    </header>
  )
}

/** Stands where the story's direction puts it, and is read in its own: the interface's words too, and Latin names. */
function Fact({ class: name, children }: { class: string; children: string }) {
  return (
    <span class={name}>
      <bdi>{children}</bdi>
    </span>
  )
}

/** "2 of 4 pages", while they are being read and after. */
function pagesWords({ pages }: Article, joinState: JoinState | null): string {
  if (joinState?.kind === 'running') {
    const { read, total } = joinState
    return i18n.t('article.joining', [String(read), String(total ?? pages.total)])
  }
  return i18n.t('article.pages', [String(pages.read), String(pages.total)])
}

/** Says that the text is not the whole story, where it is not, and what can be done. */
function Shortness({ article, joinState, onJoin }: Omit<ArticleHeaderProps, 'isPrivate'>) {
  const { pages } = article
  if (article.kind === 'link') return <LinkBanner url={article.url} />
  if (article.kind === 'partial') {
    return (
      <p class="banner">
        <strong>{i18n.t('article.partialTitle')}.</strong> {i18n.t('article.partial')}
      </p>
    )
  }
  // Whoever is still waiting for them need not be told that they are missing.
  const isComing = joinState?.kind === 'running' || (pages.state === 'first' && onJoin && !joinState)
  if (pages.state === 'whole' || pages.read >= pages.total || isComing) return null
  return (
    <div class="banner" data-failure="pages">
      <p>
        {i18n.t('article.pagesMissing', [String(pages.read), String(pages.total)])}{' '}
        {joinState?.kind === 'out-of-reach' ? i18n.t('article.pagesOutOfReach') : null}
      </p>
      {onJoin ? (
        <button type="button" class="button" onClick={onJoin}>
          {i18n.t('notice.again')}
        </button>
      ) : null}
    </div>
  )
}

/** Of a story that was brought in without its text. */
function LinkBanner({ url }: { url: string }) {
  return (
    <div class="banner">
      <p>
        <strong>{i18n.t('article.linkTitle')}.</strong> {i18n.t('article.link')}
      </p>
      {isWebAddress(url) ? (
        <a class="button" href={url} target="_blank" rel="noopener noreferrer">
          {i18n.t('notice.original')}
        </a>
      ) : null}
    </div>
  )
}
