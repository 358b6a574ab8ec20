import { useRef, useState } from 'preact/hooks'
import type { ExportedStory, ExportFormat, ExportWords } from '@/utils/exchange/export/exported'
import { readRecords } from '@/utils/library/records'
import type { ExportProgress } from '@/utils/stage'
import { download } from './download'

/** Records that are read from the store at once. */
const TOGETHER = 20

/** Writes saved stories into a file that the browser then downloads, with its progress and a way to call it off. */
export function useExport(words: ExportWords) {
  const [progress, setProgress] = useState<ExportProgress>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)

  const onExport = async (format: ExportFormat, ids: readonly string[]) => {
    const control = new AbortController()
    running.current = control
    setProgress({ kind: 'running', done: 0, total: ids.length })
    try {
      let done = 0
      const stories = storiesOf(ids, control.signal, () => {
        done += 1
        setProgress({ kind: 'running', done, total: ids.length })
      })
      // Loaded when they are asked for: few ask, and no view waits for them.
      const { exportStories } = await import('@/utils/exchange/export/export-stories')
      const { exportName } = await import('@/utils/exchange/export/file-names')
      const now = new Date()
      const file = await exportStories(format, stories, { words, now })
      control.signal.throwIfAborted()
      download(file, exportName(format, now))
      setProgress({ kind: 'done', count: done })
    } catch {
      setProgress({ kind: control.signal.aborted ? 'cancelled' : 'failed' })
    }
  }
  return { progress, onExport, onCancel: () => running.current?.abort() }
}

/** The stories one by one, some read ahead; those that have gone meanwhile are left out. */
async function* storiesOf(
  ids: readonly string[],
  signal: AbortSignal,
  onStory: () => void
): AsyncIterable<ExportedStory> {
  const { storyPictures } = await import('@/utils/library/pictures/store')
  for (let at = 0; at < ids.length; at += TOGETHER) {
    const records = await readRecords(ids.slice(at, at + TOGETHER))
    for (const record of records.values()) {
      signal.throwIfAborted()
      if (!record || typeof record === 'string') continue
      const pictures = await storyPictures(record.saved.id)
      yield { ...record, pictures: new Map(pictures.map(({ src, blob }) => [src, blob])) }
      onStory()
    }
  }
}
