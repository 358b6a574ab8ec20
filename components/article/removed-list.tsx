import { useId, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Article } from '@/utils/article'
import type { LedgerGroup } from '@/utils/rules/ledger-groups'
import type { ShownLedger } from '@/utils/stage'
import { languageAttribute } from '../shell/language-name'
import { RemovedRow } from './removed-row'
import './removed-list.css'

interface RemovedListProps {
  article: Article
  /** Ids of removals that are back in their places. */
  restored: readonly string[]
  /** Null until it has been sorted. */
  ledger: ShownLedger | null
  /** Ids of removals that are shown in their places without being back. */
  peeked: readonly string[]
  onPeek: (id: string) => void
}

/** "12 blocks removed": what was cut and why, by label and rule, with the ways back. Nothing where nothing was cut. */
export function RemovedList({ article, ledger, ...rows }: RemovedListProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  if (article.removals.length === 0) return null
  const lang = languageAttribute(article.lang)

  return (
    <section class="removed">
      <button
        type="button"
        class="removed-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {i18n.t('removed.count', article.removals.length)}
      </button>
      <div id={id} class="removed-panel" hidden={!isOpen}>
        <p class="hint">{i18n.t('removed.lead')}</p>
        {ledger?.groups.map(group => (
          <RemovedGroup key={group.key} {...rows} group={group} lang={lang} onDeed={ledger.onDeed} />
        ))}
      </div>
    </section>
  )
}

interface RemovedGroupProps
  extends Pick<RemovedListProps, 'restored' | 'peeked' | 'onPeek'>,
    Pick<ShownLedger, 'onDeed'> {
  group: LedgerGroup
  lang: string | undefined
}

function RemovedGroup({ group, lang, restored, peeked, onPeek, onDeed }: RemovedGroupProps) {
  const id = useId()
  const { label, rules, rows } = group
  const isFrame = rows[0]?.removal.reason === 'frame'
  return (
    <section class="removed-group" aria-labelledby={id}>
      <h2 class="removal-label" id={id} lang={label ? lang : undefined}>
        {label ?? i18n.t(isFrame ? 'removed.frame' : 'removed.unnamed')}
      </h2>
      {rules.map(rule => (
        <code class="removed-rule" key={rule}>
          {rule}
        </code>
      ))}
      <ul>
        {rows.map(row => (
          <RemovedRow
            key={row.removal.id}
            row={row}
            heading={id}
            lang={lang}
            isRestored={restored.includes(row.removal.id)}
            isPeeked={peeked.includes(row.removal.id)}
            onPeek={() => onPeek(row.removal.id)}
            onDeed={deed => onDeed(row.removal.id, deed)}
          />
        ))}
      </ul>
    </section>
  )
}
