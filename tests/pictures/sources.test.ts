import { describe, expect, test } from 'vitest'
import { unedited } from '@/utils/edits'
import { fittedSize, typeOf } from '@/utils/library/pictures/fit-picture'
import { oldest } from '@/utils/library/pictures/oldest'
import { pictureSources } from '@/utils/library/pictures/picture-sources'
import { hostIn, originOf, originsOf } from '@/utils/permissions'
import { makeArticle, makeRemoval } from '../data/made'

const block = (id: string, html: string) => ({ id, kind: 'figure' as const, html, text: '', page: '' })

describe('the pictures of a story', () => {
  test('are the one over it and those in its text, each once', () => {
    const article = makeArticle({
      picture: { src: 'https://cdn.example.com/a.jpg', alt: '', caption: null },
      blocks: [
        block('b1', '<p>Teks</p>'),
        block('b2', '<figure><img alt="x > y" src="https://cdn.example.com/a.jpg"></figure>'),
        block('b3', '<img class=wide src="https://img.example.org/b.jpg?w=1&amp;h=2">')
      ]
    })
    expect(pictureSources(article, unedited)).toEqual([
      'https://cdn.example.com/a.jpg',
      'https://img.example.org/b.jpg?w=1&h=2'
    ])
  })

  test('are those of removals too, where the reader brought them back', () => {
    const removal = { ...makeRemoval('r1', ''), html: "<img src='https://cdn.example.com/r.jpg'>" }
    const article = { ...makeArticle({ picture: null }), removals: [removal] }
    expect(pictureSources(article, unedited)).toEqual([])
    expect(pictureSources(article, { restored: ['r1'], hidden: [] })).toEqual([
      'https://cdn.example.com/r.jpg'
    ])
  })

  test('are no addresses but the web’s, and a hundred at most', () => {
    const many = Array.from({ length: 120 }, (_, at) => `<img src="https://cdn.example.com/${at}.jpg">`)
    const html = `<img src="data:image/png;base64,AA"><img src="blob:x"><img data-src="https://no.example">${many.join('')}`
    const found = pictureSources(makeArticle({ picture: null, blocks: [block('b1', html)] }), unedited)
    expect(found).toHaveLength(100)
    expect(found[0]).toBe('https://cdn.example.com/0.jpg')
  })
})

test('hosts are named one by one, without their ports, as the browser asks for them', () => {
  expect(
    originsOf([
      'https://a.example.com/1.jpg',
      'https://a.example.com:8443/2.jpg',
      'http://b.example/3',
      'data:,'
    ])
  ).toEqual(['https://a.example.com/*', 'http://b.example/*'])
  expect(originOf('ftp://a.example.com/')).toBeNull()
  expect(hostIn('https://a.example.com/*')).toBe('a.example.com')
  expect(hostIn('*://*.example.com/*')).toBe('example.com')
})

test('a picture is drawn at a size for reading', () => {
  expect(fittedSize({ width: 4000, height: 3000 })).toEqual({ width: 1280, height: 960 })
  expect(fittedSize({ width: 600, height: 400 })).toEqual({ width: 600, height: 400 })
  expect(fittedSize({ width: 9000, height: 3 })).toEqual({ width: 1280, height: 1 })
})

describe('what a picture is, its bytes tell', () => {
  const png = (width: number, height: number) => {
    const bytes = new Uint8Array(64)
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
    new DataView(bytes.buffer).setUint32(16, width)
    new DataView(bytes.buffer).setUint32(20, height)
    return bytes
  }

  test('an ordinary one is kept', () => expect(typeOf(png(800, 600))).toBe('image/png'))

  test('a counter, and what would unpack to gigabytes, is not', () => {
    expect(typeOf(png(1, 1))).toBeNull()
    expect(typeOf(png(60_000, 60_000))).toBeNull()
  })

  test('an SVG, a page and nothing at all are not', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><script>alert(1)</script></svg>'
    for (const text of [svg, '<!doctype html><p>404', '']) expect(typeOf(bytes(text))).toBeNull()
  })
})

test('the oldest go first, as many as it takes, and none of the story that needs the room', () => {
  const row = (src: string, keptAt: number, stories: string[]) => ({ src, bytes: 10, keptAt, stories })
  const rows = [row('new', 3, ['a']), row('old', 1, ['b']), row('mine', 0, ['c', 'b']), row('mid', 2, ['a'])]
  expect(oldest(rows, 15, 'c')).toEqual(['old', 'mid'])
  expect(oldest(rows, 1)).toEqual(['mine'])
  expect(oldest(rows, 1000)).toHaveLength(4)
  expect(oldest(rows, 0)).toEqual([])
})
