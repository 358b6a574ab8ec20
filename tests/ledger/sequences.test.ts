// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Article, readingOrder } from '@/utils/article'
import { carryEdits } from '@/utils/carry-edits'
import { changedList, changeEdits, type Edits, editsBack, unedited } from '@/utils/edits'
import { proposeHide } from '@/utils/preview/propose-hide'
import type { Filters } from '@/utils/rules/catalogue'
import { changeFilters, filtersBack } from '@/utils/rules/filter-change'
import { keptRemovals } from '@/utils/rules/keep-removal'
import { type Plan, planDeed, planHide } from '@/utils/rules/plan-deed'
import type { HideProposal } from '@/utils/stage'
import { html, readStory } from './made-story'

/** A story that is being worked on, with what has been done, the last behind. */
interface Work {
  article: Article
  edits: Edits
  filters: Filters
  done: Pick<Plan, 'edits' | 'filters'>[]
}

const deeds = [
  'bring-back',
  'take-out',
  'keep-on-site',
  'never-filter',
  'hide',
  'hide-on-site',
  'undo'
] as const
const step = fc.record({ deed: fc.constantFrom(...deeds), at: fc.nat({ max: 999 }) })

test('in any order it ends as the resulting filters read the story from scratch', () => {
  const first = readStory({ off: [], own: [] })
  expect(first.removals.length).toBeGreaterThan(2)
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), steps => {
      const start: Work = { article: first, edits: unedited, filters: { off: [], own: [] }, done: [] }
      const end = steps.reduce(doStep, start)
      const again = readStory(end.filters)
      expect(wordsOf(again, editsOn(again, end))).toBe(wordsOf(first, end.edits))
    }),
    { numRuns: 200, seed: 6 }
  )
}, 120_000)

function doStep(work: Work, { deed, at }: { deed: (typeof deeds)[number]; at: number }): Work {
  const { article, edits, filters, done } = work
  if (deed === 'undo') {
    const last = done.at(-1)
    return last ? { ...applied(work, last), done: done.slice(0, -1) } : work
  }
  const plan = planFor(work, deed, at)
  if (!plan) return work
  const back = { edits: editsBack(edits, plan.edits), filters: filtersBack(filters, plan.filters) }
  return { ...applied({ article, edits, filters, done }, plan), done: [...done, back] }
}

/** What a reader could do with a block that the view offers; null where there is none of that kind. */
function planFor({ article, edits, filters }: Work, deed: (typeof deeds)[number], at: number): Plan | null {
  const shown = readingOrder(article, edits)
  const cut = [...article.removals, ...article.blocks].filter(part => !shown.includes(part))
  const pick = <T>(parts: readonly T[]) => parts[at % Math.max(1, parts.length)]
  if (deed === 'hide' || deed === 'take-out') {
    const block = pick(shown)
    return block ? planDeed(article, filters, block.id, 'take-out') : null
  }
  if (deed === 'hide-on-site') {
    const block = pick(shown)
    const onSite = block && ruleFor(article, block.id, filters)
    return onSite ? planHide(article, onSite) : null
  }
  if (deed === 'undo') return null
  const removal = pick(deed === 'bring-back' ? cut : article.removals)
  return removal ? planDeed(article, filters, removal.id, deed) : null
}

const rules = new Map<string, HideProposal | null>()

/** The rule that is proposed for a block under these filters; each is looked for once, as that reads the page often. */
function ruleFor(article: Article, id: string, filters: Filters): HideProposal | null {
  const key = JSON.stringify([id, filters])
  const known = rules.get(key)
  if (known !== undefined) return known
  const { onSite } = proposeHide({ article, ...unedited }, id, { html, filters })
  const rule = onSite?.isBroad ? null : onSite
  rules.set(key, rule)
  return rule
}

function applied(work: Work, plan: Pick<Plan, 'edits' | 'filters'>): Work {
  return {
    ...work,
    edits: changeEdits(work.edits, plan.edits),
    filters: changeFilters(work.filters, plan.filters)
  }
}

/** The edits in a fresh reading, as `putStory` carries them over. */
function editsOn(again: Article, { article, edits, filters }: Work): Edits {
  const carried = carryEdits(article, edits, again)
  return { ...carried, restored: changedList(carried.restored, keptRemovals(again, filters), carried.hidden) }
}

/** The story's words in order; how readings part them into blocks is no matter. */
function wordsOf(article: Article, edits: Edits): string {
  return readingOrder(article, edits)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '')
}
