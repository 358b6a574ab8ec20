// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { findRanges } from '@/components/way/find-ranges'

const found = (html: string, sought: string) => {
  document.body.innerHTML = html
  return findRanges(document.body, sought).map(String)
}
const block = (html: string) => `<div data-block="b1">${html}</div>`

test('finds words whatever their case, and through elements', () => {
  expect(found(block('<p>Air <b>ber</b>sih, AIR bersih.</p>'), 'air bersih')).toEqual([
    'Air bersih',
    'AIR bersih'
  ])
})

test('white space of any kind is the same', () => {
  expect(found(block('<p>satu\n  dua</p>'), ' satu dua ')).toEqual(['satu\n  dua'])
})

test('no word goes on from one line into the next', () => {
  expect(found(block('<ul><li>kali</li><li>mat</li></ul>'), 'kalimat')).toEqual([])
})

test('signs stand for themselves', () => {
  expect(found(block('<p>Rp1.000 (naik 5%)? a/b-c</p>'), '.000 (naik 5%)?')).toEqual(['.000 (naik 5%)?'])
  expect(found(block('<p>Rp1.000 (naik 5%)? a/b-c</p>'), 'a/b-c')).toEqual(['a/b-c'])
})

test('nothing sought, nothing found', () => {
  expect(found(block('<p>satu</p>'), '  ')).toEqual([])
})
