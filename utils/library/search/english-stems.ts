// Light stemming of English: plurals, -ing and -ed. Where it cannot be told whether an e was dropped ("making",
// "walking"), both stems are given: one of them is no word, and finds nothing.

const SHORTEST = 3

/** The stems that a folded word may come from, itself left out; none where that is not safe to say. */
export function englishStems(word: string): string[] {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return []
  const stems = [...fromPlural(word), ...fromEnding(word, 'ing'), ...fromEnding(word, 'ed')]
  return [...new Set(stems)].filter(stem => stem.length >= SHORTEST && /[aeiouy]/.test(stem))
}

/** "-as" and "-is" are left alone: there are more such words in Indonesian than plurals in English. */
function fromPlural(word: string): string[] {
  if (/[^aeiou]ies$/.test(word)) return [word.replace(/ies$/, 'y')]
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)]
  return /[^saiu]s$/.test(word) ? [word.slice(0, -1)] : []
}

function fromEnding(word: string, ending: 'ing' | 'ed'): string[] {
  if (!word.endsWith(ending)) return []
  const rest = word.slice(0, -ending.length)
  if (/[^aeiou]i$/.test(rest)) return [`${rest.slice(0, -1)}y`]
  if (/([^aeiouls])\1$/.test(rest)) return [rest.slice(0, -1)]
  return [rest, `${rest}e`]
}
