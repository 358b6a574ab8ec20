import type { Block } from '../article'
import { isBound, thingsOf } from './hanging'
import { sentencesOf } from './sentences'
import { isTelling } from './telling'
import type { Tongue } from './tongues/tongue'
import { wordsOf } from './words'

/** A sentence of the story, with its place. */
export interface SummarySentence {
  text: string
  /** Id of its block. */
  block: string
  /** Its place in the block's text, in UTF-16 units; `end` is behind the last. */
  start: number
  end: number
}

/** A sentence with what ranking and choosing ask of it. */
export interface StorySentence extends SummarySentence {
  /** Number of its paragraph, and its own place among that paragraph's sentences. */
  paragraph: number
  position: number
  /** How many sentences its paragraph has. */
  siblings: number
  words: string[]
  /** Its words that carry sense. */
  sense: ReadonlySet<string>
  /** Whether it could stand in a summary. */
  isTelling: boolean
  /** Whether it is understood only behind the one before it. */
  isBound: boolean
  /** What it points to, each by its words; asked of few, so found when asked for. */
  things: () => string[][]
  /** Its number in the story. */
  order: number
  /** Number of the last telling sentence before it, which "she" or "however" would be read of; -1: none. */
  anchor: number
}

/** News says the most first; what stands behind this many sentences is not looked at. */
const MOST = 60

/** "JAKARTA, KOMPAS.com - ", "Liputan6.com, Jakarta - ", "LONDON (Reuters) - ", "14.05 WIB: ": not of the sentence. */
const FILED =
  /^(?:(?:[\p{Lu}\d][\p{L}\d.\-/() ]{1,40}(?:,\s*[\p{L}\d.\- ]{2,30})?(?:\s*\([\p{L}\d .]{2,20}\))?)\s*(?:--?|–|—)\s+(?=[\p{Lu}"“\d])|\p{Lu}{3,}[\p{Lu} ]*(?:,[\p{L} ]{2,20})?\s*\([\p{L}\d .]{2,20}\)\s*(?:[-–—:]\s*)?|(?:pukul |at )?\d{1,2}[.:]\d{2}\s*(?:WIB|WITA|WIT|GMT|BST|EST|EDT|UTC|[ap]\.?m\.?)?\s*[-–—:|]\s*)/u

/** Who wrote it, in brackets behind the last full stop: "(rsa)", "[PageSix.com]". */
const SIGNED = /(?<=[.!?…]["”’']?)\s*[([][\p{L}\d ./&,-]{2,40}[)\]]\s*\.?$/u

/** The sentences of the story's paragraphs, in reading order. */
export function readSentences(
  blocks: readonly Block[],
  { lang, title, tongue }: { lang: string; title: string; tongue: Tongue }
): StorySentence[] {
  const story: StorySentence[] = []
  const ofTitle = new Set(wordsOf(title))
  let paragraph = 0
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    if (story.length >= MOST) break
    const spans = placesIn(block.text, lang)
    spans.slice(0, MOST).forEach(({ start, end }, position) => {
      const text = block.text.slice(start, end)
      const words = wordsOf(text)
      story.push({
        text,
        block: block.id,
        start,
        end,
        paragraph,
        position,
        siblings: spans.length,
        words,
        sense: senseOf(words, tongue),
        isTelling: isTelling({ text, words, paragraph: block.text, title: ofTitle }),
        isBound: isBound(text, tongue),
        things: () => thingsOf(text, tongue),
        order: story.length,
        anchor: story.findLast(({ isTelling }) => isTelling)?.order ?? -1
      })
    })
    paragraph++
  }
  return story
}

/** The words that carry sense: what two sentences share of them tells how near they are. */
export function senseOf(words: readonly string[], { empty }: Tongue): ReadonlySet<string> {
  return new Set(words.filter(word => word.length > 2 && !empty.has(word)))
}

/** Sentences of a paragraph that has no end are looked for in this much of it. */
const LONGEST_PARAGRAPH = 20_000

function placesIn(text: string, lang: string): { start: number; end: number }[] {
  const filed = FILED.exec(text.slice(0, 120))?.[0].length ?? 0
  const spans = sentencesOf(text.slice(filed, LONGEST_PARAGRAPH), lang)
  // The last of them may have been cut.
  if (text.length > LONGEST_PARAGRAPH) spans.pop()
  return spans.map(span => {
    const [start, end] = [filed + span.start, filed + span.end]
    const signed = SIGNED.exec(text.slice(Math.max(start, end - 60), end))?.[0].length ?? 0
    return { start, end: end - signed }
  })
}
