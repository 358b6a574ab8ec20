import { i18n } from '#i18n'
import type { Rule } from '@/utils/rules/rule'

/** Where a rule holds, and that it keeps where it does not cut. */
export function placeWords({ action, scope }: Rule): string {
  const place = scope === '*' ? i18n.t('options.sites.everywhere') : scope
  return action === 'keep' ? i18n.t('options.sites.kept', [place]) : place
}
