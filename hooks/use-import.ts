import { useRef, useState } from 'preact/hooks'
import type { FileFailureKind } from '@/utils/exchange/failure'
import type { ImportSource, PackedPicture } from '@/utils/exchange/import/found'
import { listEntries } from '@/utils/library/list'
import { sendMessage } from '@/utils/messages'
import type { ImportProgress } from '@/utils/stage'

/** Takes a file into the reading list: looked through first, and taken in only when the reader has seen what it holds. */
export function useImport() {
  const [progress, setProgress] = useState<ImportProgress>({ kind: 'idle' })
  const source = useRef<ImportSource | null>(null)
  const running = useRef<AbortController | null>(null)

  const close = () => {
    void source.current?.close()
    source.current = null
  }
  const run = async (work: (signal: AbortSignal) => Promise<ImportProgress>) => {
    const control = new AbortController()
    running.current = control
    try {
      const next = await work(control.signal)
      if (running.current === control) setProgress(next)
    } catch (error) {
      close()
      if (running.current !== control) return
      setProgress(control.signal.aborted ? { kind: 'idle' } : { kind: 'failed', why: reasonOf(error) })
    }
  }

  const onFile = (file: File) =>
    run(async signal => {
      close()
      setProgress({ kind: 'reading', name: file.name, done: 0 })
      const { openImport, previewImport } = await import('@/utils/exchange/import')
      source.current = await openImport(file)
      const preview = await previewImport(source.current, await listEntries(), {
        signal,
        onProgress: done => setProgress({ kind: 'reading', name: file.name, done })
      })
      return { kind: 'preview', name: file.name, preview }
    })

  const onImport = () =>
    run(async signal => {
      if (progress.kind !== 'preview' || !source.current) return progress
      const { fresh, known, repeated, unreadable } = progress.preview
      const total = fresh + known + repeated + unreadable
      setProgress({ kind: 'importing', done: 0, total })
      const { runImport } = await import('@/utils/exchange/import')
      const result = await runImport(
        source.current,
        { write: records => sendMessage('importRecords', records), keepPictures },
        { signal, onProgress: done => setProgress({ kind: 'importing', done, total }) }
      )
      close()
      return { kind: 'done', result }
    })

  return {
    progress,
    onFile,
    onImport,
    onCancel: () => {
      running.current?.abort()
      if (progress.kind === 'importing') return
      running.current = null
      close()
      setProgress({ kind: 'idle' })
    }
  }
}

/** Where there is no room for a picture, the story is whole without it, and shows it from the web. */
async function keepPictures(id: string, pictures: readonly PackedPicture[]): Promise<void> {
  const { putPicture } = await import('@/utils/library/pictures/put-picture')
  for (const { url, read } of pictures) {
    const blob = await read()
    if (blob) await putPicture(id, { src: url, blob, isPacked: true })
  }
}

/** By its name: the class itself is loaded only with the file's reader. */
function reasonOf(error: unknown): FileFailureKind | 'failed' {
  return error instanceof Error && 'kind' in error ? (error.kind as FileFailureKind) : 'failed'
}
