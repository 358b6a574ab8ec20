import type { SpeechRule } from './spoken'

const ENDS = '(?:com|co\\.id|go\\.id|or\\.id|ac\\.id|sch\\.id|my\\.id|id|net|org|info|tv|news|io|ai|gov|edu)'
const HOST = `[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.${ENDS}(?![\\p{L}\\p{N}-])`
const REST = '(?:[/?#:][^\\s<>"”)]*[^\\s<>"”).,;:!?])?'

/** How a language says what stands in an address. */
interface AddressWords {
  dot: string
  dash: string
  cardinal(digits: string): string
  spelt(letters: string): string
}

/** Mail addresses; and those of the web, of which the host is enough to know them by. */
export function addressRules(words: AddressWords): SpeechRule[] {
  const mail: SpeechRule = {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])([\\p{L}\\d._-]+)@(${HOST})`, 'uy'),
    say: ([, name = '', host = '']) => `${hostWords(name, words)} at ${hostWords(host, words)}`
  }
  const address: SpeechRule = {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}@])(?:https?:\\/\\/(?:www\\.)?([^\\s/<>"”)?#:]+)|(?:www\\.)?(${HOST}))${REST}`,
      'uy'
    ),
    say: ([, full, bare]) => hostWords(full ?? bare ?? '', words)
  }
  return [mail, address]
}

function hostWords(host: string, { dot, dash, cardinal, spelt }: AddressWords): string {
  const names = host.split('.').map(name =>
    (name.match(/\d+|\p{L}+|-|_/gu) ?? []).map(run => {
      if (run === '-' || run === '_') return dash
      if (/\d/.test(run)) return cardinal(run)
      // A host without a vowel is the initials of whoever has it.
      return run.length <= 5 && !/[aiueoy]/i.test(run) ? spelt(run) : run
    })
  )
  return names.map(name => name.join(' ')).join(` ${dot} `)
}
