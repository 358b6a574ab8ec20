import { dateRules, yearRules } from './english-dates'
import { nameRules, signRules } from './english-names'
import { cardinal } from './english-numbers'
import { firstRules, numberRules, pairRules, quantityRules } from './english-quantities'
import { spelt } from './english-tables'
import { type Spoken, speak } from './spoken'
import { addressRules } from './web-addresses'

/** What is told apart best goes first: money is no year, a date no fraction. */
const rules = [
  ...addressRules({ dot: 'dot', dash: 'dash', cardinal, spelt }),
  ...firstRules,
  ...dateRules,
  ...quantityRules,
  ...yearRules,
  ...pairRules,
  ...nameRules,
  ...numberRules,
  ...signRules
]

/** An English text as it is read out. */
export function speakEnglish(text: string): Spoken {
  return speak(text, rules)
}
