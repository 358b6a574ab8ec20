import { i18n } from '#i18n'
import { KeyPoints } from './key-points'
import type { SummaryParts } from './summary-view'
import { WrittenPart } from './written-part'

/** The summary over the story. Left out where the story is too short to have one. */
export function SummaryCard({ written, ...points }: SummaryParts) {
  if (points.summary.sentences.length === 0) return null
  return (
    <section class="summary-card" aria-labelledby="summary-card-title">
      <h2 id="summary-card-title" class="summary-card-title">
        {i18n.t('summary.title')}
      </h2>
      <KeyPoints {...points} />
      {written ? <WrittenPart {...written} lang={points.lang} dir={points.dir} /> : null}
    </section>
  )
}
