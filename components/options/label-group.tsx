import { i18n } from '#i18n'
import type { LabelGroup as Group, LabelRow } from '@/utils/rules/filter-rows'
import { languageAttribute } from '../shell/language-name'
import { SwitchRow } from './switch-row'

interface LabelGroupProps {
  group: Group
  /** Whether the group holds what a search has left of it: then it stands open. */
  isSearching: boolean
  onSwitch(ids: string[], isOn: boolean): void
}

/** The labels of one language and kind, folded away until they are wanted. */
export function LabelGroup({ group, isSearching, onSwitch }: LabelGroupProps) {
  const { rows, kind, lang } = group
  const on = rows.filter(row => row.isOn).length
  const isAnyOn = on > 0
  return (
    <details class="filter-group" open={isSearching}>
      <summary>
        <span class="filter-name">{i18n.t(`options.kind.${kind}`)}</span>
        <span class={on < rows.length ? 'filter-count is-changed' : 'filter-count'}>
          {on < rows.length
            ? i18n.t('options.labels.someOn', [on, rows.length])
            : i18n.t('options.labels.allOn', rows.length)}
        </span>
      </summary>
      <div class="filter-body">
        <ul class="plain-list label-grid">
          {rows.map(row => (
            <li key={row.text}>
              <SwitchRow
                label={<span lang={languageAttribute(lang)}>{row.text}</span>}
                hint={hintOf(row)}
                isOn={row.isOn}
                onChange={isOn => onSwitch(row.ids, isOn)}
              />
            </li>
          ))}
        </ul>
        {rows.length > 1 && (
          <button
            type="button"
            class="button is-quiet"
            onClick={() =>
              onSwitch(
                rows.flatMap(row => row.ids),
                !isAnyOn
              )
            }
          >
            {i18n.t(isAnyOn ? 'options.labels.switchOff' : 'options.labels.switchOn')}
          </button>
        )}
      </div>
    </details>
  )
}

function hintOf(row: LabelRow): string | undefined {
  const met = row.hits > 0 && i18n.t('options.labels.hits', row.hits)
  return [place(row), met].filter(Boolean).join(' · ') || undefined
}

/** The widest place where the label is looked for, unless that is the whole line, which goes without saying. */
function place(row: LabelRow): string | undefined {
  const widest = (['anywhere', 'start'] as const).find(match => row.matches.includes(match))
  return widest && i18n.t(`options.match.${widest}`)
}
