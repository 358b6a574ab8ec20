import { i18n } from '#i18n'
import type { LineProblem } from '@/utils/rules/filter-line'

/** What is wrong with a line, and what to do. */
export function problemWords(problem: LineProblem): string {
  return i18n.t(`options.problem.${problem}`)
}
