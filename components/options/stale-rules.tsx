import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { CutRow, SiteRow } from '@/utils/rules/filter-rows'

interface StaleRulesProps {
  sites: readonly SiteRow[]
  onSwitch(ids: string[], isOn: boolean): void
  onCopy(text: string): void
}

/**
 * Built-in rules that no longer meet anything: what was known of their site may be out of date. One that is switched
 * off here stays as long as the page is open, with the way back.
 */
export function StaleRules({ sites, onSwitch, onCopy }: StaleRulesProps) {
  const [switched, setSwitched] = useState<readonly string[]>([])
  const isListed = ({ id, isOn, isStale }: CutRow) => isStale && (isOn || switched.includes(id))
  const stale = sites.flatMap(site => site.cuts.filter(isListed).map(cut => ({ site, cut })))
  const onTurn = ({ id, isOn }: CutRow) => {
    setSwitched([...switched, id])
    onSwitch([id], !isOn)
  }
  if (stale.length === 0) return null
  return (
    <section class="card stale-rules" aria-label={i18n.t('options.sites.stale')}>
      <h3>{i18n.t('options.sites.stale')}</h3>
      <p class="hint">{i18n.t('options.sites.staleHint')}</p>
      <ul class="plain-list cut-list">
        {stale.map(({ site, cut }) => (
          <li key={cut.id} class="own-item">
            <p>
              <span class="own-name">{site.name}</span>
              <code class="hint">{cut.selector}</code>
            </p>
            <button
              type="button"
              class="button is-quiet"
              aria-label={i18n.t('options.sites.reportNamed', [cut.id])}
              onClick={() => onCopy(reportOf(site, cut))}
            >
              {i18n.t('options.sites.report')}
            </button>
            <button
              type="button"
              class="button is-quiet"
              aria-label={i18n.t(cut.isOn ? 'options.sites.switchOffNamed' : 'options.sites.switchOnNamed', [
                cut.id
              ])}
              onClick={() => onTurn(cut)}
            >
              {i18n.t(cut.isOn ? 'options.sites.switchOff' : 'options.sites.switchOn')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What whoever keeps the site's facts has to know; nothing of what was read. */
function reportOf(site: SiteRow, cut: CutRow): string {
  return i18n.t('options.sites.reportText', [cut.id, site.seen])
}
