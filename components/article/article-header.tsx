import { i18n } from '#i18n'
import { type Article, readingMinutes } from '@/utils/article'
import { hostOf } from '@/utils/url'
import { publishedDate } from './published-date'

interface ArticleHeaderProps {
  article: Article
  isPrivate: boolean
}

/** Who tells what, when, and how long it takes to read. */
export function ArticleHeader({ article, isPrivate }: ArticleHeaderProps) {
  return (
    <header class="article-header">
      <p class="kicker">
        <span class="outlet">{article.outlet || hostOf(article.url)}</span>
        {article.section ? <span class="section">{article.section}</span> : null}
        {isPrivate ? <span class="private-mark">{i18n.t('article.private')}</span> : null}
      </p>
      <h1 class="title" lang={languageOf(article)} dir={article.dir}>
        {article.title}
      </h1>
      {article.standfirst ? (
        <p class="standfirst" lang={languageOf(article)} dir={article.dir}>
          {article.standfirst}
        </p>
      ) : null}
      <div class="byline">
        {article.authors.length > 0 ? <p class="authors">{article.authors.join(', ')}</p> : null}
        {article.editors.length > 0 ? (
          <p class="editors">{i18n.t('article.editors', [article.editors.join(', ')])}</p>
        ) : null}
        <p class="facts">
          {article.published ? (
            <time dateTime={article.published}>{publishedDate(article.published, dateStyle(article))}</time>
          ) : null}
          <span class="minutes">{i18n.t('article.minutes', readingMinutes(article.words))}</span>
          {article.pages.total > 1 ? (
            <span class="pages">
              {i18n.t('article.pages', [String(article.pages.read), String(article.pages.total)])}
            </span>
          ) : null}
        </p>
        <p class="print-address">{article.canonical}</p>
      </div>
      <Shortness article={article} />
    </header>
  )
}

/** Says that the text is not the whole story, where it is not. */
function Shortness({ article }: Pick<ArticleHeaderProps, 'article'>) {
  const { pages } = article
  if (article.kind === 'partial') {
    return (
      <p class="banner">
        <strong>{i18n.t('article.partialTitle')}.</strong> {i18n.t('article.partial')}
      </p>
    )
  }
  if (pages.state === 'whole' || pages.read >= pages.total) return null
  return <p class="banner">{i18n.t('article.pagesMissing', [String(pages.read), String(pages.total)])}</p>
}

/** For `lang`: nothing where the language is not known. */
export function languageOf(article: Article): string | undefined {
  return article.lang === 'und' ? undefined : article.lang
}

function dateStyle(article: Article) {
  const isIndonesian = /^id\b/.test(article.lang) || hostOf(article.url).endsWith('.id')
  return { locale: i18n.t('locale'), isIndonesian }
}
