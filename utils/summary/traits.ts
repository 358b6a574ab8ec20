import type { StorySentence } from './reading'
import type { Tongue } from './tongues/tongue'
import { overlap } from './words'

/** What a sentence is weighed by, in the order of the numbers that `weights.json` names them with. */
export const TRAITS = [
  'index',
  'telling before',
  'paragraph',
  'position',
  'siblings',
  'sentences',
  'words',
  'words before',
  'is quotation',
  'quoted part',
  'quotation behind',
  'quotation before',
  'speech',
  'report',
  'title said',
  'of title',
  'like the first',
  'of the common words',
  'said before',
  'numbers',
  'capitals',
  'tie',
  'is bound',
  'next is bound',
  'words of the one before',
  'words of the next',
  'words of the first',
  'part of the story',
  'telling one before',
  'quotations of the story'
] as const

/** The traits of every sentence, as numbers in the order of `TRAITS`. */
export function traitsOf(
  story: readonly StorySentence[],
  title: ReadonlySet<string>,
  tongue: Tongue
): number[][] {
  const common = countSense(story)
  const isQuotation = (i: number) => (/^["“'‘]/.test(story[i]?.text ?? '') ? 1 : 0)
  const quotations = story.filter((_, i) => isQuotation(i)).length / Math.max(1, story.length)
  const first = story[0]
  let telling = 0
  let wordsBefore = 0
  return story.map((sentence, i) => {
    const { text, words, sense } = sentence
    const ofTitle = [...sense].filter(word => title.has(word)).length
    const before = story.slice(Math.max(0, i - 6), i)
    const traits = [
      i,
      telling,
      sentence.paragraph,
      sentence.position,
      sentence.siblings,
      story.length,
      words.length,
      wordsBefore,
      isQuotation(i),
      quotedPart(text),
      isQuotation(i + 1),
      isQuotation(i - 1),
      Number(tongue.speech.test(text)),
      Number(tongue.report.test(text)),
      ofTitle / Math.max(1, title.size),
      ofTitle / Math.max(1, sense.size),
      first && i > 0 ? overlap(sense, first.sense) : 1,
      [...sense].reduce((sum, word) => sum + (common.get(word) ?? 1) - 1, 0) / Math.max(1, sense.size),
      Math.max(0, ...before.map(other => overlap(sense, other.sense))),
      text.match(/\d+/g)?.length ?? 0,
      (text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) / Math.max(1, words.length),
      Number(tongue.tie.test(text)),
      Number(sentence.isBound),
      Number(story[i + 1]?.isBound ?? false),
      story[i - 1]?.words.length ?? 0,
      story[i + 1]?.words.length ?? 0,
      first?.words.length ?? 0,
      i / story.length,
      Number(story[i - 1]?.isTelling ?? true),
      quotations
    ]
    if (sentence.isTelling) {
      telling++
      wordsBefore += words.length
    }
    return traits
  })
}

/** In how many sentences each word of sense stands. */
function countSense(story: readonly StorySentence[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { sense } of story) for (const word of sense) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function quotedPart(text: string): number {
  const quoted = text.match(/["“][^"”]*["”]?/g) ?? []
  return quoted.reduce((sum, part) => sum + part.length, 0) / Math.max(1, text.length)
}
