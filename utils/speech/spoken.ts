/** A text as a voice should read it, and where each part of it stands in the text that is shown. */
export interface Spoken {
  text: string
  /** What was turned, in order; between two of them the texts are the same. */
  turns: readonly Turn[]
}

/** One turn: `[start, end)` of the shown text became `[at, at + length)` of the spoken one. UTF-16 units. */
export interface Turn {
  start: number
  end: number
  at: number
  length: number
}

/** Says one kind of thing that voices read wrong: money, dates, initials … */
export interface SpeechRule {
  /** Sticky: it is tried at every place where a word or sign begins. */
  pattern: RegExp
  /** The words; null where the match is none after all. `before` is the text up to the match. */
  say(match: RegExpExecArray, before: string): string | null
}

const WORD = /[\p{L}\p{M}\p{N}]+/uy
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u
const BEGINS_AS_WORD = /^[\p{L}\p{M}\p{N}]/u

/** Turns a text by the first rule that fits at each place; what none fits stays as it is. */
export function speak(text: string, rules: readonly SpeechRule[]): Spoken {
  const turns: Turn[] = []
  let spoken = ''
  let place = 0
  while (place < text.length) {
    const found = firstFit(text, place, rules)
    if (!found) {
      WORD.lastIndex = place
      const run = WORD.exec(text)?.[0] ?? text.charAt(place)
      spoken += run
      place += run.length
      continue
    }
    const end = place + found.length
    const lead = ENDS_IN_WORD.test(spoken) && BEGINS_AS_WORD.test(found.words) ? ' ' : ''
    const tail = ENDS_IN_WORD.test(found.words) && BEGINS_AS_WORD.test(text.slice(end, end + 2)) ? ' ' : ''
    const words = lead + found.words + tail
    turns.push({ start: place, end, at: spoken.length, length: words.length })
    spoken += words
    place = end
  }
  return { text: spoken, turns }
}

function firstFit(
  text: string,
  place: number,
  rules: readonly SpeechRule[]
): { words: string; length: number } | null {
  for (const { pattern, say } of rules) {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (!match || match[0] === '') continue
    const words = say(match, text.slice(0, place))
    if (words !== null) return { words, length: match[0].length }
  }
  return null
}

/** The place in the shown text of a place in the spoken one; inside a turn: where what was turned begins. */
export function shownPlace({ turns }: Spoken, place: number): number {
  let shift = 0
  for (const { start, end, at, length } of turns) {
    if (place < at) break
    if (place < at + length) return start
    shift = end - (at + length)
  }
  return place + shift
}
