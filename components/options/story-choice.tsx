import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedEntry } from '@/utils/library/saved'
import { includesFolded } from './includes-folded'
import { SearchField } from './search-field'

interface StoryChoiceProps {
  entries: readonly SavedEntry[]
  chosen: ReadonlySet<string>
  onChange(chosen: ReadonlySet<string>): void
}

/** Rows that are shown at once; whoever has more searches. */
const MOST_SHOWN = 200

/** Stories to be ticked one by one. */
export function StoryChoice({ entries, chosen, onChange }: StoryChoiceProps) {
  const [sought, setSought] = useState('')
  const found = entries.filter(entry => includesFolded(`${entry.title} ${entry.outlet}`, sought))
  const shown = found.slice(0, MOST_SHOWN)
  const toggle = (id: string, isChosen: boolean) =>
    onChange(new Set(isChosen ? [...chosen, id] : [...chosen].filter(other => other !== id)))
  return (
    <div class="story-choice">
      <SearchField
        label={i18n.t('exchange.find')}
        value={sought}
        found={sought.trim() === '' ? '' : i18n.t('exchange.found', found.length)}
        onInput={setSought}
      />
      <fieldset>
        <legend class="visually-hidden">{i18n.t('exchange.chosen')}</legend>
        <ul class="plain-list story-rows">
          {shown.map(entry => (
            <li key={entry.id}>
              <label class="story-row">
                <input
                  type="checkbox"
                  checked={chosen.has(entry.id)}
                  onChange={event => toggle(entry.id, event.currentTarget.checked)}
                />
                <span>
                  {entry.title} <span class="hint">{entry.outlet}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {found.length > shown.length ? (
        <p class="hint">{i18n.t('exchange.more', found.length - shown.length)}</p>
      ) : null}
    </div>
  )
}
