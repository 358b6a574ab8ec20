import { cardinal } from './indonesian-numbers'
import { isShouted } from './shouted'
import { abbreviations, oneOf, shortened, signs, spelt } from './speech-tables'
import type { SpeechRule } from './spoken'

const alone = '(?<![\\p{L}\\p{N}])'

/** `Jl.`, `dr.`, `S.H.`, `dll.` */
const short: SpeechRule = {
  pattern: new RegExp(`${alone}(?:${oneOf(shortened.keys())})(?![\\p{L}\\p{N}])`, 'uy'),
  say: match => {
    const [written] = match
    const words = shortened.get(written)
    if (words === undefined) return null
    const isLast = written.endsWith('.') && match.index + written.length === match.input.length
    return isLast ? `${words}.` : words
  }
}

/** `KPK`, `Covid-19`; those that are read as words stay as they are. */
const known = new Map(
  abbreviations.flatMap(({ short: written, spoken }) => {
    const words = spoken === 'spelt' ? spelt(written.replace(/\d+/g, '')) : spoken
    const said = spoken === 'spelt' && /\d/.test(written) ? withNumbers(written) : words
    return spoken === 'word' ? [] : [written, written.toUpperCase()].map(form => [form, said] as const)
  })
)
const words = new Set(abbreviations.filter(({ spoken }) => spoken === 'word').map(({ short: name }) => name))
const abbreviation: SpeechRule = {
  pattern: new RegExp(`${alone}(?:${oneOf(known.keys())})(?![\\p{L}\\p{N}])`, 'uy'),
  say: match => (isShouted(match.input) ? null : (known.get(match[0]) ?? null))
}

/** `W.S. Rendra`, `M. Qodari`. */
const initials: SpeechRule = {
  pattern: /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){2,}|\p{Lu}\.(?= ?\p{Lu}\p{Ll}))/uy,
  say: ([written]) => spelt(written.replaceAll('.', ''))
}

/** Capitals that no table knows: spelt where nobody could read them as a word. */
const capitals: SpeechRule = {
  pattern: /(?<![\p{L}\p{N}])\p{Lu}{2,5}(?![\p{L}\p{N}])/uy,
  say: match => {
    const [written] = match
    if (words.has(written) || isShouted(match.input)) return null
    return written.length <= 3 || !/[AIUEO]/.test(written) ? spelt(written) : null
  }
}

/** `G20`, `F-16`, `5G`, `iPhone15`. */
const mixed: SpeechRule = {
  pattern: /(?<![\p{L}\p{N}])(?:\p{Lu}{1,3}-\d+|(?=\p{L}*\d)(?=\d*\p{L})[\p{L}\d]+)/uy,
  say: ([written]) => withNumbers(written)
}

const sign: SpeechRule = {
  pattern: new RegExp(`${oneOf(signs.keys())}`, 'uy'),
  say: (match, before) => {
    if (match[0] === '/' && /(?:^|[^\p{L}])dan$/u.test(before)) return ' '
    return signs.get(match[0]) ?? null
  }
}

/** In the order in which they are tried. */
export const nameRules = [short, abbreviation, initials, mixed, capitals]

/** Tried last. */
export const signRules = [sign]

function withNumbers(written: string): string {
  const runs = written.match(/\d+|[^\d-]+/g) ?? []
  return runs.map(run => (/\d/.test(run) ? cardinal(run) : speltOrWord(run))).join(' ')
}

function speltOrWord(run: string): string {
  if (run === 'x') return 'kali'
  return run.length <= 4 && run === run.toUpperCase() ? spelt(run) : run
}
