import { useRef, useState } from 'preact/hooks'
import { type ListChange, planChange, type UndoOffer } from '@/utils/keeping'
import type { SavedEntry, SaveRequest, StateChange } from '@/utils/library/saved'
import { sendMessage } from '@/utils/messages'
import type { News, Shown } from '@/utils/stage'
import { spelledTag } from '@/utils/tags'
import { undoEdit } from './edit-shown'

interface Context {
  shown: Shown | null
  /** The shown article's row in the reading list, or null. */
  entry: SavedEntry | null
  /** Tags in use. */
  tags: () => readonly string[]
  onOffer: (offer: Omit<UndoOffer, 'at'> | null) => void
  tell: (news: News) => void
}

/** What a view asks of the reading list; failures are told, and nothing rejects. */
export function useLibraryActions({ shown, entry, tags, onOffer, tell }: Context) {
  // From a private window, with the question whether to keep it still open.
  const [asked, setAsked] = useState<SaveRequest | null>(null)
  const [isFull, setIsFull] = useState(false)
  // What waits for the story to be saved.
  const whenSaved = useRef<((id: string) => Promise<unknown>) | null>(null)

  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      setIsFull(false)
      return true
    } catch (error) {
      if (isNoSpace(error)) setIsFull(true)
      tell(isNoSpace(error) ? 'no-space' : 'failed')
      return false
    }
  }

  const saveStory = async (request: SaveRequest) => {
    const outcome = await sendMessage('save', request)
    if (outcome.kind === 'ask-private') return setAsked(request)
    tell(outcome.kind)
    if ('id' in outcome) await whenSaved.current?.(outcome.id)
    whenSaved.current = null
  }

  const save = (isForced = false) =>
    attempt(async () => {
      if (!shown) return
      if ('story' in shown.source)
        return saveStory({ story: shown.source.story, isPrivateAgreed: false, isForced })
      // A saved one that was deleted while it was on show.
      await sendMessage('restore', [shown.source.saved])
      tell('saved')
    })

  const remove = (entries: readonly SavedEntry[]) =>
    attempt(async () => {
      await sendMessage(
        'remove',
        entries.map(({ id }) => id)
      )
      // The records tell of the deletion; what was done before is no longer the last.
      onOffer(null)
    })

  const change = (entries: readonly SavedEntry[], wish: ListChange) =>
    attempt(async () => {
      const tag = 'addTag' in wish ? spelledTag(wish.addTag, tags()) : ''
      const plan = planChange(entries, tag ? { addTag: tag } : wish)
      if (!plan) return
      await sendMessage('patchStates', { ids: plan.ids, patch: plan.change })
      if (isOffered(plan.offer)) onOffer(plan.offer)
    })

  return {
    attempt,
    isAskingPrivate: asked !== null,
    /** Whether the last change could not be kept for want of space. */
    isFull,
    onSave: () => save(),
    /** Saves the shown text in the place of the longer one that is there. */
    onReplace: () => save(true),
    onPrivateAgree: () =>
      attempt(async () => {
        setAsked(null)
        if (asked) await saveStory({ ...asked, isPrivateAgreed: true })
      }),
    onPrivateCancel: () => {
      whenSaved.current = null
      setAsked(null)
    },
    onUnsave: () => (entry ? remove([entry]) : undefined),
    onDelete: remove,
    onChange: change,
    onUndo: (offer: UndoOffer) =>
      attempt(async () => {
        if (offer.story) await undoEdit(offer.story)
        else if (offer.back) await sendMessage('patchStates', { ids: offer.ids, patch: offer.back })
        else await sendMessage('restore', offer.ids)
        onOffer(null)
        tell(offer.back || offer.story ? 'undone' : 'back-in-list')
      }),
    /** Changes the shown article's state; one that is not saved yet is saved first. */
    onPatch: (patch: StateChange) =>
      attempt(async () => {
        const write = (id: string) => sendMessage('patchState', { id, patch })
        if (entry) return write(entry.id)
        whenSaved.current = write
        await save()
      })
  }
}

/** What one press on the same button takes back needs no offer. */
function isOffered({ deed, ids }: Omit<UndoOffer, 'at'>): boolean {
  const isAlone = ids.length === 1
  return !(isAlone && ['read', 'unread', 'favourite', 'not-favourite', 'tagged'].includes(deed))
}

/** Browsers word a full disk in their own ways. */
function isNoSpace(error: unknown): boolean {
  return error instanceof Error && /quota|no.?space|disk/i.test(`${error.name} ${error.message}`)
}
