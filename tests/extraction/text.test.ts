import { describe, expect, it } from 'vitest'
import { countWords, foldSpace } from '@/utils/extraction/text'

describe('foldSpace', () => {
  it('folds all white space that there is', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(one =>
      /\s/.test(one)
    )
    for (const one of all) {
      expect(foldSpace(`a${one}b`)).toBe('a b')
      expect(foldSpace(`${one}a ${one} b${one}`)).toBe('a b')
    }
    expect(foldSpace(`a${all.join('')}b`)).toBe('a b')
  })

  it('leaves single blanks and all else as it is', () => {
    expect(foldSpace('a b\u200bc\u2060 d')).toBe('a b\u200bc\u2060 d')
  })
})

describe('countWords', () => {
  it.each([
    ['', 0],
    ['— … !', 0],
    ['Harga beras naik 12,5 persen.', 5],
    ['It’s “Jakarta’s” co-op', 3],
    ['Größe, naïve, čaj', 3],
    ['Это новая школа', 3],
    ['पुल फिर से खुला', 4],
    ['다리가 완공됐다', 2],
    ['الجسر الجديد', 2],
    ['新しい橋', 4],
    ['สะพาน', 5],
    ['AI 時代', 3]
  ])('of “%s”', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
})
