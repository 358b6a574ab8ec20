import type { LabelSeed } from '@/utils/rules/catalogue'
import { duplicates, type Fields, firstUnsorted, isFields, isText, keyProblems, kindProblems } from './shape'

// Records, so that the compiler keeps them complete; their order is the files'.
const labelKeys: Record<keyof LabelSeed, true> = { text: true, match: true, kind: true }
const matches: Record<LabelSeed['match'], true> = { line: true, start: true, anywhere: true }

/** Everything that keeps a file of `seeds/labels/` from being a list of labels, each in words that say what to do. */
export function labelProblems(lang: string, value: unknown): string[] {
  if (!Array.isArray(value) || !value.every(isFields)) {
    return [`${lang}: must be a list of objects with ${Object.keys(labelKeys).join(', ')}`]
  }
  const places = value.map(place)
  const unsorted = firstUnsorted(places)
  return [
    ...value.flatMap(label => oneProblems(`${lang} ${JSON.stringify(label.text)}`, label)),
    ...duplicates(places).map(
      twice => `${lang}: "${twice}" stands twice; case and blanks make no difference`
    ),
    ...(unsorted === undefined
      ? []
      : [`${lang}: "${unsorted}" stands too low; sort by text, small letters, then by match`])
  ]
}

/** By what labels are sorted and told apart: text as it is matched, then match. */
function place(label: Fields): string {
  const folded = String(label.text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  return `${folded}\t${label.match}`
}

function oneProblems(where: string, label: Fields): string[] {
  const problems = [...keyProblems(where, label, Object.keys(labelKeys)), ...kindProblems(where, label.kind)]
  if (!Object.hasOwn(matches, String(label.match))) {
    problems.push(`${where}: match is one of ${Object.keys(matches).join(', ')}`)
  }
  if (!isText(label.text) || /\s{2}|[\t\n]/.test(label.text)) {
    problems.push(`${where}: text is what the page prints, with single blanks and none around it`)
  }
  // Where a label may stand anywhere, its colon tells it from the word in a sentence.
  if (label.match !== 'anywhere' && /[:：]$/.test(String(label.text))) {
    problems.push(`${where}: leave the closing colon out; it is met with and without`)
  }
  return problems
}
