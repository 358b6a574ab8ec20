import { useRef } from 'preact/hooks'

export interface Tab<Id extends string> {
  id: Id
  label: string
  /** Shown behind the label where it is not 0, with the words that say what is counted. */
  count?: { value: number; label: string }
}

interface TabsProps<Id extends string> {
  label: string
  tabs: readonly Tab<Id>[]
  selected: Id
  onSelect: (id: Id) => void
}

export const tabId = (id: string) => `tab-${id}`
export const tabPanelId = (id: string) => `tabpanel-${id}`

/** Tabs after the WAI-ARIA pattern: one tab stop, arrows, Home and End choose. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(
      tabs.map(tab => tab.id),
      selected,
      event.key
    )
    if (next === null) return
    event.preventDefault()
    onSelect(next)
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus()
  }

  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(tab => (
        <button
          key={tab.id}
          type="button"
          class="tab"
          role="tab"
          id={tabId(tab.id)}
          aria-selected={tab.id === selected}
          aria-controls={tabPanelId(tab.id)}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
          {tab.count && tab.count.value > 0 ? (
            <span class="tab-count">
              <span aria-hidden="true">{tab.count.value}</span>
              <span class="visually-hidden">({tab.count.label})</span>
            </span>
          ) : null}
        </button>
      ))}
    </div>
  )
}

function neighbour<Id>(ids: readonly Id[], selected: Id, key: string): Id | null {
  const steps: Record<string, number> = {
    ArrowRight: ids.indexOf(selected) + 1,
    ArrowLeft: ids.indexOf(selected) - 1,
    Home: 0,
    End: ids.length - 1
  }
  const step = steps[key]
  return step === undefined ? null : (ids.at(step % ids.length) ?? null)
}
