/** A word of a text: folded, and where it stands there. */
export interface Word {
  text: string
  start: number
  end: number
}

/** Characters of a word that count; what is longer is an address or a key that nobody types. */
const LONGEST = 40

/** Letters and digits; an apostrophe only between letters: "Jum'at". */
const pattern = /[\p{L}\p{N}\p{M}]+(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*/gu

/** Letters that Unicode does not take apart into a plain one and its mark. */
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th'
}
const odd = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

/** The words of a text in their order. Hyphens part them: "anak-anak" is two. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(pattern), found => ({
    text: foldWord(found[0]),
    start: found.index,
    end: found.index + found[0].length
  })).filter(word => word.text !== '')
}

/** One word without what does not tell it apart: case, marks, apostrophes, an English possessive. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z\d]*$/.test(lower)) return lower.slice(0, LONGEST)
  const folded = lower
    .replace(/['’ʼ]s$/, '')
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(odd, letter => plain[letter] ?? letter)
  return folded.toLowerCase().slice(0, LONGEST)
}
