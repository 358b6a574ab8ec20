import { useMemo } from 'preact/hooks'
import type { StoryDeed } from '@/utils/keeping'
import { ledgerGroups } from '@/utils/rules/ledger-groups'
import { planDeed } from '@/utils/rules/plan-deed'
import { filtersItem } from '@/utils/settings'
import type { RemovalDeed, Shown, ShownLedger } from '@/utils/stage'
import { useStored } from './use-stored'
import type { EditStory } from './use-story-edit'

/** What was cut from the shown article, and the ways back; null until the filters have been read. */
export function useLedger(shown: Shown | null, edit: EditStory): ShownLedger | null {
  const [filters] = useStored(filtersItem)
  const article = shown?.article
  const isPrivate = shown?.isPrivate ?? false
  const hidden = shown?.hidden ?? []
  const groups = useMemo(
    () => once(() => (article && filters ? ledgerGroups(article, hidden, filters, { isPrivate }) : [])),
    [article, hidden.join(' '), filters, isPrivate]
  )
  if (!article || !filters) return null
  const byHand = article.blocks.filter(({ id }) => hidden.includes(id))
  return {
    count: byHand.length + article.removals.length,
    groups,
    onDeed: (id, deed) => {
      const plan = planDeed(article, filters, id, deed)
      if (plan) void edit(done[deed], plan)
    }
  }
}

/** How each deed is told. */
const done: Record<RemovalDeed, StoryDeed> = {
  'bring-back': 'brought-back',
  'take-out': 'taken-out',
  'keep-on-site': 'kept-on-site',
  'never-filter': 'label-off'
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
