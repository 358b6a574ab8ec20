import { i18n } from '#i18n'
import { isChosen, type ListChoice, sorts } from '@/utils/list-choice'
import { Icon } from '../shell/icon'

/** What opens under the head of the list. */
export type ListPanel = 'choice' | 'keys' | 'tags'

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
}

/** How many stories there are, in what order, and which. */
export function ListHead({ shown, total, choice, isSearching, panel, onChoice, onPanel }: ListHeadProps) {
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
      <PanelButton name="choice" isOn={hasChosen} label={i18n.t('choice.filter')} {...{ panel, onPanel }} />
      <PanelButton name="keys" isOn={false} label={i18n.t('keys.title')} {...{ panel, onPanel }} />
    </div>
  )
}

interface PanelButtonProps extends Pick<ListHeadProps, 'panel' | 'onPanel'> {
  name: 'choice' | 'keys'
  isOn: boolean
  label: string
}

function PanelButton({ name, isOn, label, panel, onPanel }: PanelButtonProps) {
  return (
    <button
      type="button"
      class={isOn ? 'icon-button is-on' : 'icon-button'}
      title={label}
      aria-label={label}
      aria-expanded={panel === name}
      onClick={() => onPanel(name)}
    >
      <Icon name={name === 'choice' ? 'filter' : 'help'} />
    </button>
  )
}
