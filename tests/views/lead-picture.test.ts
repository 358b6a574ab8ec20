import { expect, test } from 'vitest'
import { leadPicture } from '@/components/article/lead-picture'
import { makeArticle } from '../data/made'

const withPicture = (src: string, html: string) =>
  makeArticle({
    picture: { src, alt: '', caption: null },
    blocks: [{ id: 'b1', kind: 'figure', html, text: '', page: '' }]
  })

test('stands over a text that does not show it', () => {
  const article = withPicture('https://a.example/kantor-asean.jpg', '<p>Teks</p>')
  expect(leadPicture(article)).toBe(article.picture)
})

test('not where the text shows the same one, in any size', () => {
  const src = 'https://a.example/2021/kantor-asean-800x450.jpg?w=800'
  expect(leadPicture(withPicture(src, `<img src="${src.replace('&', '&amp;')}">`))).toBeNull()
  expect(
    leadPicture(withPicture(src, '<img src="https://cdn.example/kantor-asean-300x200.webp">'))
  ).toBeNull()
})

test('a short name tells nothing', () => {
  const article = withPicture('https://a.example/x/1.jpg', '<img src="https://a.example/y/1.jpg">')
  expect(leadPicture(article)).toBe(article.picture)
})

test('only from the web', () => {
  expect(leadPicture(withPicture('data:image/png;base64,AAAA', ''))).toBeNull()
  expect(leadPicture(withPicture('javascript:alert(1)', ''))).toBeNull()
})
