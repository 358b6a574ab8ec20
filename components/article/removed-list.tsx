import { useId, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Article, Removal } from '@/utils/article'
import { languageAttribute } from '../shell/language-name'
import './removed-list.css'

interface RemovedListProps {
  article: Article
  /** Ids of removals that are back in their places. */
  restored: readonly string[]
  /** Called with the ids that shall be back from now on. */
  onRestored: (restored: string[]) => void
}

/** "12 blocks removed": what was cut and why, each with the way back. Nothing where nothing was cut. */
export function RemovedList({ article, restored, onRestored }: RemovedListProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const { removals } = article
  if (removals.length === 0) return null

  const toggle = (removal: Removal) =>
    onRestored(
      restored.includes(removal.id)
        ? restored.filter(other => other !== removal.id)
        : [...restored, removal.id]
    )

  return (
    <section class="removed">
      <button
        type="button"
        class="removed-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {i18n.t('removed.count', removals.length)}
      </button>
      <div id={id} class="removed-panel" hidden={!isOpen}>
        <p class="hint">{i18n.t('removed.lead')}</p>
        <ul>
          {removals.map(removal => (
            <RemovedRow
              key={removal.id}
              removal={removal}
              lang={languageAttribute(article.lang)}
              isRestored={restored.includes(removal.id)}
              onToggle={() => toggle(removal)}
            />
          ))}
        </ul>
      </div>
    </section>
  )
}

interface RemovedRowProps {
  removal: Removal
  lang: string | undefined
  isRestored: boolean
  onToggle: () => void
}

function RemovedRow({ removal, lang, isRestored, onToggle }: RemovedRowProps) {
  const id = useId()
  const text = textBehindLabel(removal)
  return (
    <li class={isRestored ? 'removal is-restored' : 'removal'} data-removal={removal.id}>
      <div class="removal-head">
        <div>
          <p class="removal-label" id={id} lang={removal.label ? lang : undefined}>
            {removal.label ?? i18n.t(removal.reason === 'frame' ? 'removed.frame' : 'removed.unnamed')}
          </p>
          <p class="hint">
            {i18n.t(`removed.reason.${removal.reason}`)}
            {removal.links > 0 ? ` · ${i18n.t('removed.links', removal.links)}` : null}
          </p>
        </div>
        <button type="button" class="button" aria-describedby={id} onClick={onToggle}>
          {i18n.t(isRestored ? 'removed.takeOut' : 'removed.bringBack')}
        </button>
      </div>
      {text ? (
        <p class="removal-text" lang={lang}>
          {text}
        </p>
      ) : null}
    </li>
  )
}

/** The label stands above already. */
function textBehindLabel({ label, text }: Removal): string {
  if (!label || !text.startsWith(label)) return text
  return text.slice(label.length).replace(/^[\s:–—-]+/, '')
}
