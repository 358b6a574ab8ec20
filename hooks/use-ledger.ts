import { useMemo } from 'preact/hooks'
import { type EditChange, editsBack } from '@/utils/edits'
import { type StoryDeed, storyOffer, type UndoOffer } from '@/utils/keeping'
import { changeFilters, type FilterChange, filtersBack } from '@/utils/rules/filter-change'
import { freedRemovals, keptOnSite, labelOff, siteScope, waysFor } from '@/utils/rules/keep-removal'
import { ledgerGroups } from '@/utils/rules/ledger-groups'
import { filtersItem } from '@/utils/settings'
import type { RemovalDeed, Shown, ShownLedger } from '@/utils/stage'
import { editShown } from './edit-shown'
import { useStored } from './use-stored'

interface Context {
  shown: Shown | null
  /** Does some work, and tells where it fails. */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>
  onOffer: (offer: Omit<UndoOffer, 'at'> | null) => void
}

/** What was cut from the shown article, and the ways back; null until the filters have been read. */
export function useLedger({ shown, attempt, onOffer }: Context): ShownLedger | null {
  const [filters] = useStored(filtersItem)
  const article = shown?.article
  const isPrivate = shown?.isPrivate ?? false
  const groups = useMemo(
    () => (article && filters ? ledgerGroups(article, filters, { isPrivate }) : []),
    [article, filters, isPrivate]
  )
  if (!shown || !filters) return null
  const { source, restored } = shown

  const edit = (deed: StoryDeed, name: string, edits: EditChange, change: FilterChange = {}) =>
    attempt(async () => {
      // Both ways back are taken from what is there before anything is changed.
      const back = { source, edits: editsBack(shown, edits), filters: filtersBack(filters, change) }
      await editShown({ source, edits, filters: change })
      onOffer(storyOffer(deed, name, back))
    })

  const keep = (deed: StoryDeed, name: string, id: string, change: FilterChange | null) => {
    if (!change) return
    const freed = freedRemovals(shown.article, filters, changeFilters(filters, change))
    const addRestored = [...new Set([id, ...freed])].filter(other => !restored.includes(other))
    void edit(deed, name, { addRestored }, change)
  }

  const onDeed = (id: string, deed: RemovalDeed) => {
    const removal = shown.article.removals.find(other => other.id === id)
    if (!removal) return
    const { url } = shown.article
    switch (deed) {
      case 'bring-back':
        return void edit('brought-back', '', { addRestored: [id] })
      case 'take-out':
        return void edit('taken-out', '', { removeRestored: [id] })
      case 'keep-on-site':
        return keep('kept-on-site', siteScope(url), id, keptOnSite(removal, url, filters))
      case 'never-filter': {
        const { label } = waysFor(removal, url, filters)
        return keep('label-off', label ?? '', id, labelOff(removal, url, filters))
      }
    }
  }
  return { groups, onDeed }
}
