import { useLayoutEffect, useState } from 'preact/hooks'
import type { Edits } from '@/utils/edits'
import { readRecords, type Unreadable, watchState, watchText } from '@/utils/library/records'
import type { Shown, ShownSource } from '@/utils/stage'
import { getStory, isSameState, type Story, watchStory } from '@/utils/stories'
import { type KeptUrls, keptUrls } from './kept-urls'

/**
 * The article of a source, live: undefined until it was read, null where it has gone, and a word where its record
 * cannot be read. While another source is being read the one before stays, so that nothing flashes; `source` tells
 * which one it is. What is on show stays there when its record goes, but for private stories.
 */
export function useShown(source: ShownSource | null): Found | undefined {
  const [shown, setShown] = useState<Found>()
  const kind = source && ('story' in source ? 'story' : 'saved')
  const id = source && ('story' in source ? source.story : source.saved)

  // Not after the next frame: nothing but the story is waited for.
  useLayoutEffect(() => {
    if (!kind || !id) return
    let isCurrent = true
    const show = (next: Found) => {
      if (isCurrent) setShown(next)
    }
    const stop = kind === 'story' ? followStory(id, show) : followSaved(id, show)
    return () => {
      isCurrent = false
      stop()
    }
  }, [kind, id])

  return source ? shown : undefined
}

/** What has been found of a source. */
export type Found = Shown | Unreadable | null

type Show = (found: Found) => void

function followStory(id: string, show: Show): () => void {
  let isPrivate = false
  let last: Story | null = null
  const showStory = (story: Story | null) => {
    // Word comes of what is stored, of which the most is on show by then.
    if (story && last && isSameState(story, last)) return
    last = story
    isPrivate = story?.isPrivate ?? false
    show(story && shownStory(story))
  }
  getStory(id).then(showStory, () => show(null))
  return watchStory(id, story => {
    if (story || isPrivate) showStory(story)
  })
}

function shownStory({ id, article, restored, hidden, isPrivate, tab }: Story): Shown {
  return { source: { story: id }, article, restored, hidden, isPrivate, tab }
}

function followSaved(id: string, show: Show): () => void {
  let shown: Shown | null = null
  let kept: KeptUrls | null = null
  let isOver = false
  const update = (next: Shown | null) => {
    shown = next
    show(next)
  }
  const read = async () => {
    // Both before the first paint: a picture that is here is not fetched from the web.
    const [records, pictures] = await Promise.all([readRecords([id]), kept ?? keptUrls(id)])
    const record = records.get(id) ?? null
    kept = pictures
    if (isOver) return kept.revoke()
    if (typeof record === 'string') return shown ? undefined : show(record)
    const isThere = record && (shown || record.state.deletedAt === null)
    if (isThere) update({ ...shownSaved(id, record.saved.article, record.state), pictures: kept.urls })
    else if (!shown) update(null)
  }
  read().catch(() => update(null))

  const stopState = watchState(id, ({ restored, hidden }) => {
    if (shown) update({ ...shown, restored, hidden })
  })
  // A text that has gone stays on show.
  const stopText = watchText(id, () => {
    if (shown) void read()
  })
  return () => {
    isOver = true
    stopState()
    stopText()
    kept?.revoke()
  }
}

function shownSaved(id: string, article: Shown['article'], { restored, hidden }: Edits): Shown {
  return { source: { saved: id }, article, restored, hidden, isPrivate: false, tab: null }
}
