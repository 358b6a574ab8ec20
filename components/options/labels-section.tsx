import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { LabelGroup as Group, OwnRow } from '@/utils/rules/filter-rows'
import type { LabelRule } from '@/utils/rules/rule'
import { languageName } from '../shell/language-name'
import { includesFolded } from './includes-folded'
import { LabelGroup } from './label-group'
import { OwnLabels, type OwnLabelsProps } from './own-labels'
import { SearchField } from './search-field'
import { Section } from './section'
import './filters.css'

interface LabelsSectionProps extends Omit<OwnLabelsProps, 'rows' | 'languages'> {
  groups: Group[]
  ownLabels: OwnRow<LabelRule>[]
  onSwitch(ids: string[], isOn: boolean): void
}

/** The words that head clutter: built-in ones by language and kind, and the reader's own. */
export function LabelsSection({ groups, ownLabels, onSwitch, ...own }: LabelsSectionProps) {
  const [sought, setSought] = useState('')
  const isSearching = sought.trim() !== ''
  const shown = groups
    .map(group => ({ ...group, rows: group.rows.filter(row => includesFolded(row.text, sought)) }))
    .filter(group => group.rows.length > 0)
  const count = shown.reduce((sum, group) => sum + group.rows.length, 0)
  const languages = [...new Set(groups.map(group => group.lang))]

  return (
    <Section id="labels" heading={i18n.t('options.labels.heading')} intro={i18n.t('options.labels.intro')}>
      <SearchField
        label={i18n.t('options.labels.find')}
        value={sought}
        found={isSearching ? foundWords(count, sought) : ''}
        onInput={setSought}
      />
      {languages
        .filter(lang => shown.some(group => group.lang === lang))
        .map(lang => (
          <div key={lang} class="filter-list">
            <h3>{languageName(lang)}</h3>
            {shown
              .filter(group => group.lang === lang)
              .map(group => (
                <LabelGroup key={group.kind} group={group} isSearching={isSearching} onSwitch={onSwitch} />
              ))}
          </div>
        ))}
      <OwnLabels rows={ownLabels} languages={languages.filter(lang => lang !== '*')} {...own} />
    </Section>
  )
}

function foundWords(count: number, sought: string): string {
  return count === 0 ? i18n.t('options.labels.none', [sought.trim()]) : i18n.t('options.labels.found', count)
}
