import { languageCode } from '../../language-code'
import { english } from './english'
import { indonesian } from './indonesian'
import type { Tongue } from './tongue'

const never = /(?!)/

/** A language that nothing is known of: its sentences are taken by their places and shapes alone. */
const unknown: Tongue = {
  empty: new Set(),
  speech: never,
  report: never,
  tie: never,
  person: never,
  back: never,
  thing: /(?!)/g,
  opening: never,
  locating: never,
  self: never
}

/** What is known of a language by its BCP 47 tag. Malay is read as Indonesian: what is looked for is the same. */
export function tongueOf(lang: string): Tongue {
  const code = languageCode(lang)
  if (code === 'id' || code === 'ms') return indonesian
  return code === 'en' ? english : unknown
}
