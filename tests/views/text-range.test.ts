// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { textRange } from '@/components/article/text-range'

function range(html: string, text: string, sentence: string): string | null {
  const root = document.createElement('div')
  root.innerHTML = html
  const start = text.indexOf(sentence)
  const found = textRange(root, text, { start, end: start + sentence.length })
  return found?.toString() ?? null
}

test('a sentence in plain text', () => {
  expect(range('<p>Satu. Dua.</p>', 'Satu. Dua.', 'Dua.')).toBe('Dua.')
})

test('over elements, with white space that was folded and trimmed', () => {
  const html = '<p>\n  Suara.com -\n <b>Dirjen</b>\n\tberkata&nbsp;"ya". Lalu <i>pergi</i>.\n</p>'
  const text = 'Suara.com - Dirjen berkata "ya". Lalu pergi.'
  expect(range(html, text, 'Dirjen berkata "ya".')?.replace(/\s+/g, ' ')).toBe('Dirjen berkata "ya".')
  expect(range(html, text, 'Lalu pergi.')).toBe('Lalu pergi.')
})

test('in a list whose items are lines of the text', () => {
  expect(range('<ul><li>Satu</li><li>Dua</li></ul>', 'Satu\nDua', 'Dua')).toBe('Dua')
})

test('the right one of two that are the same', () => {
  const root = document.createElement('div')
  root.innerHTML = '<p>Ya. Ya.</p>'
  const found = textRange(root, 'Ya. Ya.', { start: 4, end: 7 })
  expect(found?.startOffset).toBe(4)
})

test('near its place where the page shows more or less than the text', () => {
  expect(range('<p><sup>1</sup>Satu. Dua.</p>', 'Satu. Dua.', 'Dua.')).toBe('Dua.')
  expect(range('<p>Dua.</p>', 'Satu. Dua.', 'Dua.')).toBe('Dua.')
})

test('null where the words are not there', () => {
  expect(range('<p>Satu.</p>', 'Satu. Dua.', 'Dua.')).toBeNull()
  expect(textRange(document.createElement('p'), '', { start: 0, end: 0 })).toBeNull()
})
