import { describe, expect, it } from 'vitest'
import { type Abbreviation, oneOf } from '@/utils/speech/speech-tables'
import { type Spoken, shownPlace } from '@/utils/speech/spoken'
import { articleTexts } from './article-texts'

interface Tongue {
  lang: string
  speak: (text: string) => Spoken
  abbreviations: readonly Abbreviation[]
  shortened: ReadonlyMap<string, string>
  signs: ReadonlyMap<string, string>
}

/** What holds for every line of every article among the fixtures that is in the language. */
export function heldToArticles({ lang, speak, abbreviations, shortened, signs }: Tongue): void {
  describe('over the articles of the fixtures', () => {
    const lines = articleTexts(lang).flatMap(text => text.split('\n'))
    const spoken = lines.map(line => [line, speak(line)] as const)

    it('there are enough to tell', () => {
      expect(lines.length).toBeGreaterThan(100)
    })

    it('no digit is left', () => {
      expect(spoken.filter(([, { text }]) => /\d/.test(text)).map(([line]) => line)).toEqual([])
    })

    it('no sign of the tables is left', () => {
      const sign = new RegExp(oneOf(signs.keys()), 'u')
      expect(spoken.filter(([, { text }]) => sign.test(text)).map(([line]) => line)).toEqual([])
    })

    it('no abbreviation of the tables is left', () => {
      const turned = abbreviations.filter(({ spoken: form }) => form !== 'word').map(({ short }) => short)
      const names = oneOf([...turned, ...shortened.keys()])
      const name = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'u')
      const isShouted = (line: string) => line === line.toUpperCase()
      const left = spoken.filter(([line, { text }]) => !isShouted(line) && name.test(text))
      expect(left.map(([line]) => line)).toEqual([])
    })

    it('no word is dropped: only signs that the tables keep silent', () => {
      const silent = new Set([...signs].filter(([, words]) => words === '').map(([sign]) => sign))
      for (const [line, { text, turns }] of spoken) {
        const dropped = turns
          .filter(({ at, length }) => text.slice(at, at + length).trim() === '')
          .map(({ start, end }) => line.slice(start, end))
        for (const part of dropped) expect(silent.has(part) || part === '/' || part === '-', part).toBe(true)
      }
    })

    it('every place maps back to where it was written', () => {
      for (const [line, said] of spoken) expect(unturned(line, said)).toBe(line)
    })
  })
}

/** The shown text, put together again from the spoken one and its turns. */
function unturned(line: string, spoken: Spoken): string {
  let text = ''
  let place = 0
  for (const { start, end, at, length } of spoken.turns) {
    text += spoken.text.slice(place, at) + line.slice(start, end)
    if (length > 0) expect(shownPlace(spoken, at)).toBe(start)
    expect(shownPlace(spoken, at + length)).toBe(end)
    place = at + length
  }
  return text + spoken.text.slice(place)
}
