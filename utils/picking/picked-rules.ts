import type { Article } from '../article'
import { languageCode } from '../language-code'
import { cutOn, proposeLabel, proposeSelectors } from '../rules/propose-rule'
import { type Rule, ruleId } from '../rules/rule'
import { leastBroad, shareOf, takenBlocks } from '../rules/taken-blocks'

/** A rule for a picked element, and what it does to the page's story. */
export interface PickedRule {
  rule: Rule
  id: string
  /** Elements of the page that it meets; of a label, 1. */
  elements: number
  /** The words of the story's blocks that it takes. */
  texts: string[]
  share: number
  isBroad: boolean
}

export interface PickedRules {
  /** The words of the story's blocks that stand in the element. */
  inside: string[]
  onSite: PickedRule | null
  everywhere: PickedRule | null
}

/** Reads the page's story, with one rule more where one is given; null where none is left. */
export type ReadWith = (rule: Rule | null) => Article | null

/** So many selectors are tried: each is a reading of the page. */
const MOST_TRIED = 3

/** The rules that hide an element of the page: one for the site, one for the label that heads it. */
export function rulesForElement(element: Element, scope: string, readWith: ReadWith): PickedRules {
  const story = readWith(null)
  const measure = (rule: Rule, elements: number): PickedRule => {
    const before = story?.blocks ?? []
    const met = takenBlocks(before, before, readWith(rule)?.blocks ?? [])
    const texts = met.map(({ text }) => text)
    return { rule, id: ruleId(rule), elements, texts, ...shareOf(met, before) }
  }
  const lang = story && story.lang !== 'und' ? languageCode(story.lang) : '*'
  const label = proposeLabel(element, lang)
  const selectors = proposeSelectors(element).slice(0, MOST_TRIED)
  return {
    inside: textsIn(element, story),
    onSite: leastBroad(selectors.map(({ selector, count }) => measure(cutOn(scope, selector), count))),
    everywhere: label && measure(label, 1)
  }
}

function textsIn(element: Element, story: Article | null): string[] {
  const bare = (text: string) => text.replace(/\s+/g, '')
  const words = bare(element.textContent ?? '')
  return (story?.blocks ?? [])
    .map(({ text }) => text)
    .filter(text => text !== '' && words.includes(bare(text)))
}
