import type { ComponentChildren } from 'preact'
import { i18n } from '#i18n'

interface ProblemListProps {
  lines: readonly ComponentChildren[]
  /** More are only counted. */
  most: number
}

/** Lines that never change while they are shown, and how many more there are. */
export function ProblemList({ lines, most }: ProblemListProps) {
  const rest = lines.length - most
  return (
    <>
      <ul class="problem-list">
        {lines.slice(0, most).map((line, at) => (
          // The same line may stand there more than once.
          <li key={at}>{line}</li>
        ))}
      </ul>
      {rest > 0 && <p class="hint">{i18n.t('carry.moreLeft', rest)}</p>}
    </>
  )
}
