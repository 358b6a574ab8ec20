import { dateRules } from './indonesian-dates'
import { nameRules, signRules } from './indonesian-names'
import { cardinal } from './indonesian-numbers'
import { firstRules, numberRules, quantityRules } from './indonesian-quantities'
import { spelt } from './speech-tables'
import { type Spoken, speak } from './spoken'
import { addressRules } from './web-addresses'

/** What is told apart best goes first: a telephone number is no sum, a date no fraction. */
const rules = [
  ...addressRules({ dot: 'titik', dash: 'strip', cardinal, spelt }),
  ...firstRules,
  ...dateRules,
  ...quantityRules,
  ...nameRules,
  ...numberRules,
  ...signRules
]

/** An Indonesian text as it is read out. */
export function speakIndonesian(text: string): Spoken {
  return speak(text, rules)
}
