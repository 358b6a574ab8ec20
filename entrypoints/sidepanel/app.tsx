import { i18n } from '#i18n'
import { BesideBar } from '@/components/desk/beside-bar'
import { Desk } from '@/components/desk/desk'
import { homeOf, useDesk } from '@/hooks/use-desk'
import { useListening } from '@/hooks/use-listening'
import { usePages } from '@/hooks/use-pages'
import { usePanel } from '@/hooks/use-panel'
import { usePicker } from '@/hooks/use-picker'
import { useTranslation } from '@/hooks/use-translation'
import { useWrittenSummary } from '@/hooks/use-written-summary'

/** Keeps its story while the tabs beside it move on. */
export function App() {
  const { reading, isReading, isMoved, onRead } = usePanel()
  const desk = useDesk(homeOf(isReading ? undefined : reading))
  const written = useWrittenSummary(desk.shown?.article ?? null)
  const translation = useTranslation(desk.shown?.article ?? null, i18n.t('locale'))
  const listening = useListening(desk)
  const { stage } = desk
  // An article out of the list stands beside no page.
  const hasMoved = isMoved(stage) && desk.onBack === undefined

  return (
    <Desk
      {...desk}
      {...usePages(desk.shown, desk.tell)}
      {...usePicker(desk.shown, desk.tell)}
      {...listening}
      written={written}
      translation={translation}
      surface="panel"
      onRetry={stage.kind === 'empty' || stage.kind === 'failed' ? onRead : undefined}
    >
      {stage.kind === 'shown' || hasMoved ? (
        <BesideBar
          story={desk.shown?.article.title ?? null}
          hasMoved={hasMoved}
          shortcut={desk.shortcut}
          onRead={onRead}
        />
      ) : null}
    </Desk>
  )
}
