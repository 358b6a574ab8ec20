import { i18n } from '#i18n'
import { isChosen, type ListChoice, sorts } from '@/utils/list-choice'
import { IconButton } from '../shell/icon-button'

/** What opens under the head of the list. */
export type ListPanel = 'choice' | 'tags'

interface ListHeadProps {
  shown: number
  /** Null while some are still being read. */
  total: number | null
  choice: ListChoice
  /** Whether the rows are those that a search has found, the best first. */
  isSearching: boolean
  panel: ListPanel | null
  onChoice: (choice: ListChoice) => void
  onPanel: (panel: ListPanel) => void
  /** Shows all keys. */
  onKeys: () => void
}

/** How many stories there are, in what order, and which. */
export function ListHead(props: ListHeadProps) {
  const { shown, total, choice, isSearching, panel, onChoice, onPanel } = props
  const hasChosen = isChosen(choice)
  const countWords = hasChosen
    ? i18n.t('saved.countOf', [String(shown), String(total)])
    : i18n.t('saved.count', shown)
  return (
    <div class="list-bar">
      <p class="list-count" role="status">
        {isSearching || total === null ? null : countWords}
      </p>
      <select
        hidden={isSearching}
        class="list-sort"
        aria-label={i18n.t('choice.sort')}
        value={choice.sort}
        onChange={event => onChoice({ ...choice, sort: event.currentTarget.value as ListChoice['sort'] })}
      >
        {sorts.map(sort => (
          <option key={sort} value={sort}>
            {i18n.t(`choice.${sort}`)}
          </option>
        ))}
      </select>
      <IconButton
        icon="filter"
        class={hasChosen ? 'is-on' : undefined}
        label={i18n.t('choice.filter')}
        aria-expanded={panel === 'choice'}
        onClick={() => onPanel('choice')}
      />
      <IconButton icon="help" label={i18n.t('keys.title')} aria-keyshortcuts="?" onClick={props.onKeys} />
    </div>
  )
}
