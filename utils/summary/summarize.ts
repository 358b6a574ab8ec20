import type { Block } from '../article'
import { type Bounds, choose } from './choosing'
import { worthOf } from './ranking'
import { readSentences, type StorySentence, type SummarySentence, senseOf } from './reading'
import { tongueOf } from './tongues'
import { traitsOf } from './traits'
import { countWords, wordsOf } from './words'

export type { SummarySentence } from './reading'

/** How long a summary is to be. */
export type SummaryLength = 'short' | 'usual' | 'long'

export interface Story {
  /** BCP 47; what is not known is read by the places and shapes of its sentences alone. */
  lang: string
  title: string
}

const lengths: Record<SummaryLength, Pick<Bounds, 'words' | 'fewest' | 'most'>> = {
  short: { words: 45, fewest: 3, most: 3 },
  usual: { words: 65, fewest: 3, most: 5 },
  long: { words: 110, fewest: 4, most: 5 }
}

/**
 * Chooses the sentences that tell the story, in its order: three to five, or fewer where the story is short; never
 * more than half of it. Pure; a few milliseconds for an ordinary story.
 */
export function summarize(
  blocks: readonly Block[],
  { length = 'usual', ...story }: Story & { length?: SummaryLength }
): SummarySentence[] {
  return chosen(blocks, story, { ...lengths[length], mostWords: storyWords(blocks) / 2 })
}

/** Chooses sentences of about so many words, however many they are. */
export function fillTo(words: number, blocks: readonly Block[], story: Story): SummarySentence[] {
  return chosen(blocks, story, boundsToFill(words))
}

export function boundsToFill(words: number): Bounds {
  return { words, mostWords: 1.6 * words, fewest: 1, most: Math.max(1, Math.ceil(words / 10)) }
}

/** The story's words: what stands in its paragraphs, lists and quotations. */
export function storyWords(blocks: readonly Block[]): number {
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'quote')
    .reduce((sum, { text }) => sum + countWords(text), 0)
}

function chosen(blocks: readonly Block[], { lang, title }: Story, bounds: Bounds): SummarySentence[] {
  const tongue = tongueOf(lang)
  const story = readSentences(blocks, { lang, title, tongue })
  const traits = traitsOf(story, senseOf(wordsOf(title), tongue), tongue)
  const weighed = story.map((sentence, i) => ({ sentence, worth: worthOf(traits[i] ?? []) }))
  return choose(withoutSelf(weighed, tongue.self), bounds).map(toPlace)
}

/** Where enough is told of others, what "I" and "you" say is left to the story: its speaker would be missing. */
function withoutSelf<W extends { sentence: StorySentence }>(story: readonly W[], self: RegExp): W[] {
  const isSelf = ({ text }: StorySentence) => self.test(text.replace(/[“"][^”"]*[”"]/g, ''))
  const others = story.filter(({ sentence }) => sentence.isTelling && !isSelf(sentence)).length
  if (others < 3) return [...story]
  return story.map(each =>
    isSelf(each.sentence) ? { ...each, sentence: { ...each.sentence, isTelling: false } } : each
  )
}

function toPlace({ text, block, start, end }: StorySentence): SummarySentence {
  return { text, block, start, end }
}
