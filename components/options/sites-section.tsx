import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { OwnRow, SiteRow } from '@/utils/rules/filter-rows'
import type { SelectorRule } from '@/utils/rules/rule'
import { includesFolded } from './includes-folded'
import { OwnSelectors, type OwnSelectorsProps } from './own-selectors'
import { SearchField } from './search-field'
import { Section } from './section'
import { SiteGroup } from './site-group'
import { StaleRules } from './stale-rules'
import './filters.css'

interface SitesSectionProps extends Omit<OwnSelectorsProps, 'rows'> {
  sites: SiteRow[]
  ownSelectors: OwnRow<SelectorRule>[]
  onSwitch(ids: string[], isOn: boolean): void
  onCopy(text: string): void
}

/** What is known of single sites, and the reader's own rules for them. */
export function SitesSection({ sites, ownSelectors, onSwitch, onCopy, ...own }: SitesSectionProps) {
  const [sought, setSought] = useState('')
  const shown = sites.filter(site => includesFolded(`${site.name} ${site.host}`, sought))
  return (
    <Section id="sites" heading={i18n.t('options.sites.heading')} intro={i18n.t('options.sites.intro')}>
      <StaleRules sites={sites} onSwitch={onSwitch} onCopy={onCopy} />
      <SearchField
        label={i18n.t('options.sites.find')}
        value={sought}
        found={sought.trim() === '' ? '' : foundWords(shown.length, sought)}
        onInput={setSought}
      />
      <div class="filter-list">
        {shown.map(site => (
          <SiteGroup key={site.host} site={site} onSwitch={onSwitch} />
        ))}
      </div>
      <OwnSelectors rows={ownSelectors} {...own} />
    </Section>
  )
}

function foundWords(count: number, sought: string): string {
  return count === 0 ? i18n.t('options.sites.none', [sought.trim()]) : i18n.t('options.sites.found', count)
}
