import { useEffect } from 'preact/hooks'
import { i18n } from '#i18n'
import { Desk } from '@/components/desk/desk'
import { type Home, useDesk } from '@/hooks/use-desk'
import { useListening } from '@/hooks/use-listening'
import { usePicker } from '@/hooks/use-picker'
import { printPage, usePrintWish } from '@/hooks/use-print-wish'
import { useReaderTarget } from '@/hooks/use-reader-target'
import { useTranslation } from '@/hooks/use-translation'
import { useWrittenSummary } from '@/hooks/use-written-summary'
import type { ReaderTarget } from '@/utils/surfaces'

/** Shows what its address names: a story of this session, or a saved article. */
export function App() {
  const { target, onGo, onRename } = useReaderTarget()
  const desk = useDesk(homeOf(target), { onOpen: saved => onGo({ saved }), hasSummaryCard: true })
  const written = useWrittenSummary(desk.shown?.article ?? null)
  const translation = useTranslation(desk.shown?.article ?? null, i18n.t('locale'))
  const listening = useListening(desk)
  const { shown, entry } = desk

  // A reload after the session's end then finds the saved one. Not while what is saved is less than what is shown, or
  // may soon be: the story's other pages are joined here, and not to the saved one.
  const isLess = desk.saveState !== 'saved' || desk.joinState?.kind === 'running'
  const savedAs = shown && 'story' in shown.source && entry && !isLess ? entry.id : null
  useEffect(() => {
    if (savedAs) onRename({ saved: savedAs })
  }, [savedAs])

  usePrintWish(shown !== null)
  // The browser keeps titles in its history, so private ones stay out of it.
  const title = shown && !shown.isPrivate ? shown.article.title : 'Bening'
  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <Desk
      {...desk}
      {...listening}
      {...usePicker(shown, desk.tell)}
      written={written}
      translation={translation}
      surface="reader"
      onPrint={() => void printPage()}
    />
  )
}

function homeOf(target: ReaderTarget | null): Home {
  if (!target) return { stage: { kind: 'gone', url: null } }
  if ('failure' in target) return { stage: { kind: 'failed', failure: target.failure, url: target.original } }
  if ('saved' in target) return { source: target, original: null }
  return { source: { story: target.story }, original: target.original }
}
