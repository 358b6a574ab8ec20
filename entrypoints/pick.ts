import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { i18n } from '#i18n'
import { unpackContext } from '@/utils/extraction/handed-context'
import type { ExtractionContext } from '@/utils/extraction/pipeline'
import { nativeBrowser } from '@/utils/native-browser'
import { PICKED_PORT, type Picked } from '@/utils/picking/picked'
import { type PickedRule, type PickedRules, rulesForElement } from '@/utils/picking/picked-rules'
import { startPicker } from '@/utils/picking/picker'
import { rulesWith } from '@/utils/rules/filter-change'
import { proposeSelectors } from '@/utils/rules/propose-rule'
import type { Rule } from '@/utils/rules/rule'
import { ruleSet, rulesIn } from '@/utils/rules/rule-set'
import { hostOf } from '@/utils/url'

declare global {
  var beningPicking: boolean | undefined
}

/** Injected behind `extract`, when the reader wants to pick something on the page; answers whether it is there. */
export default defineUnlistedScript((): boolean => {
  const handed = globalThis.beningContext
  globalThis.beningContext = undefined
  if (globalThis.beningPicking) return true
  if (!handed || !globalThis.beningExtract) return false
  globalThis.beningPicking = true
  pick(unpackContext(handed))
  return true
})

function pick(context: ExtractionContext): void {
  const scope = context.site?.host ?? hostOf(context.url)
  const handed = rulesIn(context.rules)
  const readWith = (rule: Rule | null) => {
    const rules = rule ? ruleSet(rulesWith(handed, rule)) : context.rules
    const extraction = globalThis.beningExtract?.(document, { ...context, rules })
    return extraction && 'article' in extraction ? extraction.article : null
  }
  // A rule would be written to disk.
  const isPrivate = nativeBrowser.extension.inIncognitoContext
  startPicker({
    document,
    words: words(scope),
    nameOf: element => proposeSelectors(element)[0]?.selector ?? element.localName,
    rulesFor: element => {
      const rules = rulesForElement(element, scope, readWith)
      return isPrivate ? { ...rules, everywhere: null, onSite: null } : rules
    },
    onPicked: (rule, rules) => {
      nativeBrowser.runtime.connect({ name: PICKED_PORT }).postMessage(pickedOf(rule, rules))
    },
    onEnd: () => {
      globalThis.beningPicking = undefined
    }
  })
}

function pickedOf(chosen: PickedRule | null, { inside }: PickedRules): Picked {
  const texts = chosen?.texts ?? inside
  if (chosen?.rule.type === 'selector')
    return { scope: 'site', selector: chosen.rule.selector, label: null, texts }
  if (chosen?.rule.type === 'label') {
    const { text, lang } = chosen.rule
    return { scope: 'everywhere', selector: null, label: { text, lang }, texts }
  }
  return { scope: 'here', selector: null, label: null, texts }
}

function words(site: string) {
  return {
    title: i18n.t('pick.title'),
    how: i18n.t('pick.how'),
    here: i18n.t('hide.here'),
    onSite: i18n.t('hide.onSite', [site]),
    everywhere: (label: string) => i18n.t('hide.everywhere', [label]),
    meets: (elements: number, blocks: number) =>
      `${i18n.t('pick.elements', elements)}, ${i18n.t('hide.meets', blocks)}`,
    broad: (percent: number) => i18n.t('hide.broad', [String(percent)]),
    cancel: i18n.t('hide.cancel')
  }
}
