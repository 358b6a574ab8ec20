/** What the summary has to know of a language. Patterns are tried on single sentences. */
export interface Tongue {
  /** Words that carry no sense of their own. */
  empty: ReadonlySet<string>
  /** Somebody's words are given as they were said: "kata", "said". */
  speech: RegExp
  /** Somebody's words are told: "mengatakan", "announced". */
  report: RegExp
  /** Ties a sentence loosely to what was said before: "Selain itu", "Meanwhile". */
  tie: RegExp
  /** Points back wherever the sentence goes: it begins with "Hal itu", "Menurutnya", "However". */
  back: RegExp
  /** Points to somebody whom the same sentence may name before: "ia", "she". */
  person: RegExp
  /** Points to a thing, named by group 1: "kasus tersebut", "this bridge". Global. */
  thing: RegExp
  /** First words of a sentence that name nobody, though they begin with a capital. */
  opening: RegExp
  /** The word before a capital that makes it a place or a time, and nobody who acts. */
  locating: RegExp
  /** The writer speaks, or somebody is spoken to: "saya", "you". */
  self: RegExp
}

/** Words parted by white space, as the alternatives of a pattern; `_` stands for a blank in one of them. */
export function oneOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`
}
