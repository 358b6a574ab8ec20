import { readHtml } from '@/utils/capture'
import { siteScope } from '@/utils/rules/keep-removal'
import { planDeed, planHide } from '@/utils/rules/plan-deed'
import { filtersItem } from '@/utils/settings'
import type { Hiding, Shown } from '@/utils/stage'
import type { EditStory } from './use-story-edit'

/** How a block of the shown article is taken out, here alone or with a rule; null where nothing is shown. */
export function useHiding(shown: Shown | null, edit: EditStory): Hiding | null {
  if (!shown) return null
  const { article, tab, isPrivate } = shown
  return {
    site: siteScope(article.url),
    propose: async block => {
      // Loaded when a block was chosen: it brings the whole of the pipeline with it.
      const { proposeHide } = await import('@/utils/preview/propose-hide')
      const html = tab === null ? null : await readHtml(tab, article.url)
      const proposals = proposeHide(shown, block, { html, filters: await filtersItem.getValue() })
      // A rule for the site would be written to disk.
      return isPrivate ? { ...proposals, onSite: null } : proposals
    },
    onHide: async (block, proposal) => {
      if (proposal) {
        const isLabel = proposal.rule.type === 'label'
        return void edit(isLabel ? 'hidden-everywhere' : 'hidden-on-site', planHide(article, proposal))
      }
      const plan = planDeed(article, await filtersItem.getValue(), block, 'take-out')
      if (plan) void edit('taken-out', plan)
    }
  }
}
