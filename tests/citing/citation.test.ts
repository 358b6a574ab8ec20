// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { type CitationStyle, citation, quotation } from '@/utils/citation'
import { markdownText } from '@/utils/markdown'
import { storyAddress } from '@/utils/story-address'
import { makeArticle } from '../data/made'

const article = makeArticle({
  title: 'Harga [Beras] Naik',
  authors: ['Laras Widya', 'Bagas Pramono'],
  outlet: 'Kabar Muara',
  published: '2024-06-15T06:15:00+08:00',
  canonical: 'https://kabar.example/beras?page=all'
})
const plain: CitationStyle = { locale: 'id', asMarkdown: null }
const markdown: CitationStyle = { locale: 'en', asMarkdown: markdownText }

test('a citation names reporters, title, outlet, day and address', () => {
  expect(citation(article, plain)).toBe(
    'Laras Widya, Bagas Pramono, “Harga [Beras] Naik”, Kabar Muara, 15 Juni 2024, https://kabar.example/beras'
  )
  expect(citation(article, markdown)).toBe(
    'Laras Widya, Bagas Pramono, [“Harga \\[Beras\\] Naik”](<https://kabar.example/beras>), Kabar Muara, 15 June 2024'
  )
})

test('what is not known is left out', () => {
  expect(citation({ ...article, authors: [], outlet: '', published: null }, plain)).toBe(
    '“Harga [Beras] Naik”, https://kabar.example/beras'
  )
})

test('a quotation stands over its source, in marks unless it has its own', () => {
  const address = 'https://kabar.example/beras#:~:text=Air'
  expect(quotation(article, { quote: 'Air naik.', address }, plain)).toBe(
    `“Air naik.”\n\nLaras Widya, Bagas Pramono, “Harga [Beras] Naik”, Kabar Muara, 15 Juni 2024, ${address}`
  )
  expect(quotation(article, { quote: '“Air naik,” katanya.', address }, plain)).toMatch(
    /^“Air naik,” katanya.\n/
  )
  expect(quotation(article, { quote: 'Air *naik*.\nTurun.', address }, markdown)).toMatch(
    /^> Air \\\*naik\\\*\.\n>\n> Turun\.\n>\n> — Laras Widya, .*\(<https:\/\/kabar\.example\/beras#:~:text=Air>\)/
  )
})

test('the address of a story', () => {
  const of = (canonical: string) => storyAddress({ canonical, url: 'https://kabar.example/lain' })
  expect(of('https://kabar.example/beras?page=all&id=3')).toBe('https://kabar.example/beras?id=3')
  expect(of('https://kabar.example/beras?single=1')).toBe('https://kabar.example/beras')
  expect(of('https://kabar.example/index.php?page=12')).toBe('https://kabar.example/index.php?page=12')
  expect(of('bukan alamat')).toBe('https://kabar.example/lain')
  expect(storyAddress({ canonical: '', url: 'file:///beras.html' })).toBe('file:///beras.html')
})
