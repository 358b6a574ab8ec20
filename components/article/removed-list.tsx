import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Article, RemovalReason } from '@/utils/article'
import type { Edits } from '@/utils/edits'
import type { LedgerGroup } from '@/utils/rules/ledger-groups'
import type { ShownLedger } from '@/utils/stage'
import { languageAttribute } from '../shell/language-name'
import { RemovedRow } from './removed-row'
import './removed-list.css'

interface RemovedListProps {
  article: Article
  edits: Edits
  /** Null until it has been sorted. */
  ledger: ShownLedger | null
  /** Ids of removals that are shown in their places without being back. */
  peeked: readonly string[]
  onPeek: (id: string) => void
  /** Stands beside the button that opens it. */
  children?: ComponentChildren
}

/** "12 blocks removed": what was cut and why, by label and rule, with the ways back. Nothing where nothing was cut. */
export function RemovedList({ article, ledger, children, ...rows }: RemovedListProps) {
  const [isOpen, setIsOpen] = useState(false)
  const wasOpen = useRef(false)
  wasOpen.current ||= isOpen
  const id = useId()
  const count = ledger?.count ?? article.removals.length
  if (count === 0 && !children) return null
  const lang = languageAttribute(article.lang)

  return (
    <section class="removed">
      <div class="removed-bar">
        {count > 0 ? (
          <button
            type="button"
            class="removed-button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setIsOpen(!isOpen)}
          >
            {i18n.t('removed.count', count)}
          </button>
        ) : null}
        {children}
      </div>
      <div id={id} class="removed-panel" hidden={!isOpen || count === 0}>
        <p class="hint">{i18n.t('removed.lead')}</p>
        {/* Made when it is first looked at: the story comes sooner. */}
        {wasOpen.current
          ? ledger
              ?.groups()
              .map(group => (
                <RemovedGroup key={group.key} {...rows} group={group} lang={lang} onDeed={ledger.onDeed} />
              ))
          : null}
      </div>
    </section>
  )
}

interface RemovedGroupProps
  extends Pick<RemovedListProps, 'edits' | 'peeked' | 'onPeek'>,
    Pick<ShownLedger, 'onDeed'> {
  group: LedgerGroup
  lang: string | undefined
}

function RemovedGroup({ group, lang, edits, peeked, onPeek, onDeed }: RemovedGroupProps) {
  const id = useId()
  const { label, rules, rows } = group
  const reason = rows[0]?.removal.reason
  return (
    <section class="removed-group" aria-labelledby={id}>
      <h2 class="removal-label" id={id} lang={label ? lang : undefined} dir="auto">
        {label ?? unnamed(reason)}
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
            isRestored={isBack(row.removal.id, edits)}
            isPeeked={peeked.includes(row.removal.id)}
            onPeek={() => onPeek(row.removal.id)}
            onDeed={deed => onDeed(row.removal.id, deed)}
          />
        ))}
      </ul>
    </section>
  )
}

/** What heads blocks that no label does. */
function unnamed(reason: RemovalReason | undefined): string {
  if (reason === 'hidden') return i18n.t('removed.byHand')
  return i18n.t(reason === 'frame' ? 'removed.frame' : 'removed.unnamed')
}

function isBack(id: string, { restored, hidden }: Edits): boolean {
  return restored.includes(id) && !hidden.includes(id)
}
