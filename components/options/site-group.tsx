import { i18n } from '#i18n'
import type { CutRow, SiteRow } from '@/utils/rules/filter-rows'
import { SwitchRow } from './switch-row'

interface SiteGroupProps {
  site: SiteRow
  onSwitch(ids: string[], isOn: boolean): void
}

/** One site: why its rules are what they are, and each with a switch. */
export function SiteGroup({ site, onSwitch }: SiteGroupProps) {
  const on = site.cuts.filter(cut => cut.isOn).length
  return (
    <details class="filter-group">
      <summary>
        <span class="filter-name">
          {site.name} <span class="hint">{site.host}</span>
        </span>
        <span class={on < site.cuts.length ? 'filter-count is-changed' : 'filter-count'}>
          {countWords(on, site.cuts.length)}
        </span>
      </summary>
      <div class="filter-body">
        <p class="hint">
          {isEnglish() && `${site.why} `}
          {i18n.t('options.sites.seen', [site.seen])}
        </p>
        <ul class="plain-list cut-list">
          {site.cuts.map(cut => (
            <li key={cut.id}>
              <SwitchRow
                label={<code>{cut.selector}</code>}
                hint={reason(cut)}
                isOn={cut.isOn}
                onChange={isOn => onSwitch([cut.id], isOn)}
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

/** The reasons are notes in English, by those who found the facts; in another language the kind says what is cut. */
function isEnglish(): boolean {
  return i18n.t('locale') === 'en'
}

function countWords(on: number, all: number): string {
  if (all === 0) return i18n.t('options.sites.rulesNone')
  return on < all ? i18n.t('options.sites.someOn', [on, all]) : i18n.t('options.sites.rules', all)
}

function reason(cut: CutRow): string {
  const kind = i18n.t(`options.kind.${cut.kind}`)
  return isEnglish() ? `${kind}: ${cut.why}` : kind
}
