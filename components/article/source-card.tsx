import type { ComponentChildren } from 'preact'
import { i18n } from '#i18n'
import type { Article } from '@/utils/article'
import { dateStyle, publishedDate } from '@/utils/published-date'
import type { Citing } from '@/utils/stage'
import { storyAddress } from '@/utils/story-address'
import { hostOf, isWebAddress } from '@/utils/url'
import { Icon } from '../shell/icon'
import { Names } from './names'
import './source-card.css'

interface SourceCardProps {
  article: Article
  onCopy: Citing['onCopyCitation']
}

/** Where the story is from: who wrote it, who edited it, when, at which address; and copying that as a citation. */
export function SourceCard({ article, onCopy }: SourceCardProps) {
  const { authors, editors, published, modified } = article
  const locale = i18n.t('locale')
  const address = storyAddress(article)
  const when = (iso: string) => (
    <time dateTime={iso}>
      <bdi>{publishedDate(iso, dateStyle(article, locale))}</bdi>
    </time>
  )
  return (
    <section class="source-card" aria-labelledby="source-title">
      <h2 id="source-title">{i18n.t('source.title')}</h2>
      <dl dir={article.dir}>
        <Fact name={i18n.t('source.outlet')}>
          <bdi>{article.outlet || hostOf(article.url)}</bdi>
        </Fact>
        {authors.length > 0 ? (
          <Fact name={i18n.t('source.reporter')}>
            <Names names={authors} />
          </Fact>
        ) : null}
        {editors.length > 0 ? (
          <Fact name={i18n.t('source.editor')}>
            <Names names={editors} />
          </Fact>
        ) : null}
        {published ? <Fact name={i18n.t('source.published')}>{when(published)}</Fact> : null}
        {modified && modified !== published ? (
          <Fact name={i18n.t('source.updated')}>{when(modified)}</Fact>
        ) : null}
        <Fact name={i18n.t('source.address')}>
          {isWebAddress(address) ? (
            <a href={address} target="_blank" rel="noopener noreferrer" dir="ltr">
              {address}
            </a>
          ) : (
            address
          )}
        </Fact>
      </dl>
      <div class="source-tools">
        <button type="button" class="button" onClick={() => onCopy({ locale, isMarkdown: false })}>
          <Icon name="copy" />
          {i18n.t('source.copy')}
        </button>
        <button type="button" class="button is-quiet" onClick={() => onCopy({ locale, isMarkdown: true })}>
          {i18n.t('source.copyMarkdown')}
        </button>
      </div>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="source-fact">
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
