import type { ComponentProps } from 'preact'
import { i18n } from '#i18n'
import type { WrittenSummary } from '@/utils/written-summary'
import { KeyPoints } from './key-points'
import { WrittenPart } from './written-part'

export interface SummaryParts extends ComponentProps<typeof KeyPoints> {
  /** What the browser's own model may write; left out or null where it cannot. */
  written?: WrittenSummary | null | undefined
}

/** The summary in a tab of its own, under the story's title. */
export function SummaryView({ title, written, ...points }: SummaryParts & { title: string }) {
  return (
    <section class="summary">
      <p class="kicker">{i18n.t('summary.title')}</p>
      <h1 class="title" lang={points.lang} dir={points.dir}>
        {title}
      </h1>
      {points.summary.sentences.length > 0 ? <p class="hint">{i18n.t('summary.lead')}</p> : null}
      <KeyPoints {...points} />
      {written ? <WrittenPart {...written} lang={points.lang} dir={points.dir} /> : null}
    </section>
  )
}
