import { englishStems } from './english-stems'
import { indonesianStems } from './indonesian-stems'

/**
 * The stems by which a folded word is found besides itself. `lang` is the BCP 47 tag of the text that it stands in;
 * null where nobody knows, as with what a reader types: then those of all languages.
 */
export function stemsOf(word: string, lang: string | null): string[] {
  const base = lang?.toLowerCase().split('-')[0] ?? 'und'
  if (base === 'id' || base === 'in' || base === 'ms') return indonesianStems(word)
  if (base === 'en') return englishStems(word)
  if (base === 'und') return [...new Set([...indonesianStems(word), ...englishStems(word)])]
  return []
}
