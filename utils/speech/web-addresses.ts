import { cardinal } from './indonesian-numbers'
import { spelt } from './speech-tables'
import type { SpeechRule } from './spoken'

const ENDS = '(?:com|co\\.id|go\\.id|or\\.id|ac\\.id|sch\\.id|my\\.id|id|net|org|info|tv|news|io|ai|gov|edu)'
const HOST = `[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.${ENDS}(?![\\p{L}\\p{N}-])`
const REST = '(?:[/?#:][^\\s<>"”)]*[^\\s<>"”).,;:!?])?'

/** `humas@kpk.go.id`. */
const mail: SpeechRule = {
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])([\\p{L}\\d._-]+)@(${HOST})`, 'uy'),
  say: ([, name = '', host = '']) => `${hostWords(name)} at ${hostWords(host)}`
}

/** `https://www.suara.com/news/2021/…`: the host is enough to know it by. */
const address: SpeechRule = {
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}@])(?:https?:\\/\\/(?:www\\.)?([^\\s/<>"”)?#:]+)|(?:www\\.)?(${HOST}))${REST}`,
    'uy'
  ),
  say: ([, full, bare]) => hostWords(full ?? bare ?? '')
}

export const addressRules = [mail, address]

function hostWords(host: string): string {
  const names = host.split('.').map(name =>
    (name.match(/\d+|\p{L}+|-|_/gu) ?? []).map(run => {
      if (run === '-' || run === '_') return 'strip'
      if (/\d/.test(run)) return cardinal(run)
      // A host without a vowel is the initials of whoever has it.
      return run.length <= 5 && !/[aiueoy]/i.test(run) ? spelt(run) : run
    })
  )
  return names.map(name => name.join(' ')).join(' titik ')
}
