import { cardinal } from './english-numbers'
import { englishAbbreviations, shortened, signs, spelt } from './english-tables'
import { isShouted } from './shouted'
import { oneOf } from './speech-tables'
import type { SpeechRule } from './spoken'

const alone = '(?<![\\p{L}\\p{N}])'

/** `Dr.`, `e.g.`; `No.` only before a number, as it is a word too. */
const short: SpeechRule = {
  pattern: new RegExp(`${alone}(?:${oneOf(shortened.keys())})(?![\\p{L}\\p{N}])`, 'uy'),
  say: match => {
    const [written] = match
    const rest = match.input.slice(match.index + written.length)
    if (/^Nos?\.$/.test(written) && !/^\s?\d/.test(rest)) return null
    return written.endsWith('.') && rest === ''
      ? `${shortened.get(written)}.`
      : (shortened.get(written) ?? null)
  }
}

/** `St.` is a saint before a name, and a street elsewhere. */
const saint: SpeechRule = {
  pattern: /(?<![\p{L}\p{N}])St\./uy,
  say: ({ input, index }) => (/^ \p{Lu}/u.test(input.slice(index + 3)) ? 'Saint' : 'Street')
}

const known = new Map(
  englishAbbreviations.flatMap(({ short: name, spoken }) =>
    spoken === 'spelt' ? [[name, spelt(name)] as const] : []
  )
)
const asWords = new Set(
  englishAbbreviations.filter(({ spoken }) => spoken === 'word').map(({ short: name }) => name)
)

/** `FBI`, `UN`, and capitals that no table knows where nobody could read them as a word. */
const capitals: SpeechRule = {
  pattern: /(?<![\p{L}\p{N}])\p{Lu}{2,5}(s?)(?![\p{L}\p{N}])/uy,
  say: match => {
    const [written, plural = ''] = match
    const name = written.slice(0, written.length - plural.length)
    if (asWords.has(name) || isShouted(match.input)) return null
    const isUnreadable = name.length <= 3 || !/[AEIOUY]/.test(name)
    return known.has(name) || isUnreadable ? `${spelt(name)}${plural ? '’s' : ''}` : null
  }
}

/** `U.S.`, `J. K. Rowling`, `John F. Kennedy`. */
const initials: SpeechRule = {
  pattern: /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){2,}|\p{Lu}\.(?= ?\p{Lu}))/uy,
  say: match => {
    const [written] = match
    const isLast = match.index + written.length === match.input.length
    return spelt(written.replaceAll('.', '')) + (isLast ? '.' : '')
  }
}

/** `G20`, `F-16`, `5G`, `COVID-19`. */
const mixed: SpeechRule = {
  pattern: /(?<![\p{L}\p{N}])(?:\p{Lu}{1,3}-\d+|(?=\p{L}*\d)(?=\d*\p{L})[\p{L}\d]+)/uy,
  say: ([written]) =>
    (written.match(/\d+|[^\d-]+/g) ?? [])
      .map(run => (/\d/.test(run) ? cardinal(run) : /^\p{Lu}{1,4}$/u.test(run) ? spelt(run) : run))
      .join(' ')
}

/** `COVID-19`, `post-2015`. */
const joined: SpeechRule = { pattern: /(?<=\p{L})-(?=\d)/uy, say: () => ' ' }

const sign: SpeechRule = {
  pattern: new RegExp(oneOf(signs.keys()), 'uy'),
  say: (match, before) => (match[0] === '/' && /and$/.test(before) ? ' ' : (signs.get(match[0]) ?? null))
}

/** In the order in which they are tried. */
export const nameRules = [short, saint, initials, mixed, capitals, joined]

/** Tried last. */
export const signRules = [sign]
