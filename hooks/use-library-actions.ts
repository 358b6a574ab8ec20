import { useState } from 'preact/hooks'
import type { SavedEntry } from '@/utils/library/saved'
import { sendMessage } from '@/utils/messages'
import type { News, Shown } from '@/utils/stage'
import { setRestored } from '@/utils/stories'

interface Context {
  shown: Shown | null
  /** The shown article's row in the reading list, or null. */
  entry: SavedEntry | null
  tell: (news: News) => void
}

/** What a view asks of the reading list; failures are told, and nothing rejects. */
export function useLibraryActions({ shown, entry, tell }: Context) {
  const [isAskingPrivate, setIsAskingPrivate] = useState(false)

  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch {
      tell('failed')
    }
  }

  const saveStory = async (story: string, isPrivateAgreed: boolean) => {
    const { kind } = await sendMessage('save', { story, isPrivateAgreed })
    if (kind === 'ask-private') setIsAskingPrivate(true)
    else tell(kind)
  }

  const save = (isPrivateAgreed: boolean) =>
    attempt(async () => {
      setIsAskingPrivate(false)
      if (!shown) return
      if ('story' in shown.source) return saveStory(shown.source.story, isPrivateAgreed)
      // A saved one that was deleted while it was on show.
      await sendMessage('restore', [shown.source.saved])
      tell('saved')
    })

  return {
    isAskingPrivate,
    onSave: () => save(false),
    onPrivateAgree: () => save(true),
    onPrivateCancel: () => setIsAskingPrivate(false),
    onUnsave: () => attempt(async () => entry && sendMessage('remove', [entry.id])),
    onDelete: ({ id }: SavedEntry) => attempt(() => sendMessage('remove', [id])),
    onUndo: ({ id }: SavedEntry) =>
      attempt(async () => {
        await sendMessage('restore', [id])
        tell('back-in-list')
      }),
    onReadChange: (id: string | null, isRead: boolean) =>
      attempt(async () => {
        const saved = id ?? entry?.id
        if (saved) await sendMessage('patchState', { id: saved, patch: { isRead } })
      }),
    onRestored: (restored: string[]) =>
      attempt(async () => {
        if (!shown) return
        const { source } = shown
        const addRestored = restored.filter(id => !shown.restored.includes(id))
        const removeRestored = shown.restored.filter(id => !restored.includes(id))
        if ('story' in source) await setRestored(source.story, restored)
        else await sendMessage('patchState', { id: source.saved, patch: { addRestored, removeRestored } })
        tell(restored.length > shown.restored.length ? 'restored' : 'taken-out')
      })
  }
}
