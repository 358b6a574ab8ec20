import { useRef, useState } from 'preact/hooks'
import { readPreferences, writePreferences } from '@/utils/preferences/preferences'
import {
  changesBetween,
  joinPreferences,
  type WrittenPreferences
} from '@/utils/preferences/share/join-preferences'
import { printPreferences } from '@/utils/preferences/share/print-preferences'
import { readPreferencesText, type SharedPreferences } from '@/utils/preferences/share/read-preferences'
import { reconcileText } from '@/utils/rules/filter-text'
import { filterTextItem } from '@/utils/settings'
import type { ShareProgress } from '@/utils/stage'
import { download } from './download'
import { readSelector } from './read-selector'

/** Settings and filters as a file, out and in; nothing is changed before the reader has seen what would be. */
export function useShare() {
  const [progress, setProgress] = useState<ShareProgress>({ kind: 'idle' })
  const shared = useRef<SharedPreferences | null>(null)

  const onExport = async () => {
    const { text, ...preferences } = await written()
    download(new Blob([printPreferences(preferences, text)], { type: 'text/plain' }), 'bening-filters.txt')
  }
  const onFile = async (file: File) => {
    try {
      const read = readPreferencesText(await file.text(), readSelector)
      if ('failure' in read) return setProgress({ kind: 'failed', why: read.failure })
      shared.current = read
      const changes = changesBetween(await readPreferences(), read)
      setProgress({ kind: 'preview', name: file.name, changes, problems: read.problems })
    } catch {
      setProgress({ kind: 'failed', why: 'unreadable' })
    }
  }
  const onApply = async () => {
    if (!shared.current) return
    try {
      const now = await written()
      const { text, ...joined } = joinPreferences(now, shared.current, readSelector)
      // The text first: were the rules stored without it, the next reading would write it anew, without notes.
      await filterTextItem.setValue(text)
      await writePreferences(joined, now)
      setProgress({ kind: 'done' })
    } catch {
      setProgress({ kind: 'failed', why: 'not-stored' })
    }
  }
  return { progress, onExport, onFile, onApply, onCancel: () => setProgress({ kind: 'idle' }) }
}

async function written(): Promise<WrittenPreferences> {
  const preferences = await readPreferences()
  const text = reconcileText(await filterTextItem.getValue(), preferences.filters.own, readSelector)
  return { ...preferences, text }
}
