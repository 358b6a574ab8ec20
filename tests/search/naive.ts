import type { SavedRecord } from '@/utils/library/records'
import type { Query, QueryPart } from '@/utils/library/search/query'
import { searchedText } from '@/utils/library/search/searched-text'
import { stemsOf } from '@/utils/library/search/stems'
import { wordsOf } from '@/utils/library/search/words'

/** Whether a record meets a query, by looking at each of its words: what the index must find too. */
export function isMetBy(query: Query, record: SavedRecord): boolean {
  const lines = searchedText(record)
    .flatMap(field => field.lines)
    .map(line => wordsOf(line).map(word => word.text))
  return query.every(part => isPartMet(part, lines, record.saved.article.lang))
}

function isPartMet({ words, isPrefix, stems }: QueryPart, lines: string[][], lang: string): boolean {
  const isMet = (sought: string, word: string | undefined, isOpen: boolean) =>
    word === sought || (isOpen && !!word?.startsWith(sought))
  if (words.length > 1) {
    return lines.some(line =>
      line.some((_, start) =>
        words.every((word, at) => isMet(word, line[start + at], isPrefix && at === words.length - 1))
      )
    )
  }
  const terms = lines.flat().flatMap(word => [word, ...stemsOf(word, lang)])
  return terms.some(term => isMet(words[0] ?? '', term, isPrefix) || stems.includes(term))
}
