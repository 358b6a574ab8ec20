import { type Article, type Block, readingOrder } from '../article'
import type { Edits } from '../edits'
import { languageCode } from '../language-code'
import type { Filters } from '../rules/catalogue'
import { changeFilters, withRule } from '../rules/filter-change'
import { siteScope } from '../rules/keep-removal'
import { ownLabel } from '../rules/own-rule'
import { cutOn, proposeLabel, proposeSelectors } from '../rules/propose-rule'
import { type LabelRule, type Rule, ruleId } from '../rules/rule'
import { leastBroad, shareOf, takenBlocks } from '../rules/taken-blocks'
import type { HideProposal, HideProposals } from '../stage'
import { openPage, type ReadPage } from './compare-filters'
import { elementOf } from './element-of'

/** A story as it stands in a view. */
export interface EditedStory extends Edits {
  article: Article
}

/**
 * The rules that would hide a block of the story: one for its site, one for the label that heads it. Each is tried on
 * the page; one that does not meet the block there is not proposed. Without the page only a label can be.
 */
export function proposeHide(
  story: EditedStory,
  id: string,
  { html, filters }: { html: string | null; filters: Filters }
): HideProposals {
  const shown = readingOrder(story.article, story).filter((block): block is Block => 'kind' in block)
  const block = shown.find(other => other.id === id)
  if (!block) return { onSite: null, everywhere: null, isUntried: html === null }
  const { url, lang } = story.article
  const language = lang === 'und' ? '*' : languageCode(lang)
  const words = labelsBy(shown, block).flatMap(text => label(text, language))
  if (html === null) {
    const [first] = words
    return { onSite: null, everywhere: first ? proposal(first, [block], shown) : null, isUntried: true }
  }
  const page = openPage({ url, html })
  const element = elementOf(page.document, block)
  const selectors = element ? proposeSelectors(element).slice(0, MOST_TRIED) : []
  const heads = element ? boxesAround(element).flatMap(box => proposeLabel(box, language) ?? []) : []
  const attempt = attemptOn(page, { shown, block, filters })
  return {
    onSite: leastBroad(selectors.map(({ selector }) => cutOn(siteScope(url), selector)).map(attempt)),
    everywhere: leastBroad([...words, ...heads].slice(0, MOST_TRIED + 1).map(attempt)),
    isUntried: false
  }
}

/** So many rules of a kind are tried: each is a reading of the page. */
const MOST_TRIED = 3

interface Attempted {
  shown: readonly Block[]
  block: Block
  filters: Filters
}

/** Reads the page with one rule more, and tells what that takes; null where the block is not among it. */
function attemptOn(
  page: ReadPage,
  { shown, block, filters }: Attempted
): (rule: Rule) => HideProposal | null {
  const before = page.read(filters) ?? []
  return rule => {
    const after = page.read(changeFilters(filters, withRule(rule))) ?? []
    const met = takenBlocks(shown, before, after)
    return met.includes(block) ? proposal(rule, met, shown) : null
  }
}

function proposal(rule: Rule, met: readonly Block[], shown: readonly Block[]): HideProposal {
  return { rule, id: ruleId(rule), blocks: met.map(({ id }) => id), ...shareOf(met, shown) }
}

/** Lines that may head a block: its own, where it is one, and the one before it. */
function labelsBy(shown: readonly Block[], block: Block): string[] {
  const before = shown[shown.indexOf(block) - 1]
  const isHead = ({ kind, text }: Block) =>
    ['heading', 'paragraph'].includes(kind) && text.length <= LONGEST_HEAD && !/[.!?…]$/.test(text)
  return [block, ...(before ? [before] : [])].filter(isHead).map(({ text }) => text)
}

/** A line that heads a box is short. */
const LONGEST_HEAD = 60

function label(text: string, lang: string): LabelRule[] {
  const made = ownLabel({ text, lang, match: 'line' }, [])
  return 'rule' in made ? [made.rule] : []
}

/** The element and what stands around it, from near to far. */
function boxesAround(element: Element): Element[] {
  const { parentElement: parent } = element
  return [element, parent, parent?.parentElement].flatMap(box => (box && box.localName !== 'body' ? box : []))
}
