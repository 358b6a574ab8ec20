import { languageCode } from '../../language-code'
import { englishStems } from './english-stems'
import { indonesianStems } from './indonesian-stems'

/** Words whose stems are kept, in each language: texts repeat theirs. */
const KEPT = 10_000

/**
 * The stems by which a folded word is found besides itself. `lang` is the BCP 47 tag of the text that it stands in;
 * null where nobody knows, as with what a reader types: then those of all languages.
 */
export function stemsOf(word: string, lang: string | null): readonly string[] {
  const known = keptOf(lang ?? 'und')
  const stems = known.get(word) ?? madeStems(word, languageCode(lang ?? 'und'))
  if (known.size >= KEPT) known.clear()
  known.set(word, stems)
  return stems
}

const kept = new Map<string, Map<string, readonly string[]>>()

function keptOf(lang: string): Map<string, readonly string[]> {
  const known = kept.get(lang)
  if (known) return known
  const made = new Map<string, readonly string[]>()
  kept.set(lang, made)
  return made
}

function madeStems(word: string, code: string): string[] {
  if (code === 'id' || code === 'ms') return indonesianStems(word)
  if (code === 'en') return englishStems(word)
  if (code === 'und') return [...new Set([...indonesianStems(word), ...englishStems(word)])]
  return []
}
