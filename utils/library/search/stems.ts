import { languageCode } from '../../language-code'
import { englishStems } from './english-stems'
import { indonesianStems } from './indonesian-stems'

/**
 * The stems by which a folded word is found besides itself. `lang` is the BCP 47 tag of the text that it stands in;
 * null where nobody knows, as with what a reader types: then those of all languages.
 */
export function stemsOf(word: string, lang: string | null): string[] {
  const code = languageCode(lang ?? 'und')
  if (code === 'id' || code === 'ms') return indonesianStems(word)
  if (code === 'en') return englishStems(word)
  if (code === 'und') return [...new Set([...indonesianStems(word), ...englishStems(word)])]
  return []
}
