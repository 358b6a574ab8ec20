// @vitest-environment node
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { placesOf } from '@/utils/extraction/places'
import type { Site } from '@/utils/rules/site'

const sentence = 'Perahu kayu itu merapat sebelum matahari terbit, dan tiga puluh keranjang ikan diturunkan. '
const prose = (paragraphs: number) => `<p>${sentence}</p>`.repeat(paragraphs)
const menu = `<nav>${'<a href="/x">Menu</a>'.repeat(150)}</nav>`
const aside = `<div class="side">${`<div><h4>Judul lain</h4><p>${sentence}</p></div>`.repeat(4)}</div>`

/** The parts of each place, by id or tag. */
function places(body: string, site: Pick<Site, 'body'> | null = null): string[][] {
  const { document } = new JSDOM(`<body>${body}</body>`).window
  const walker = document.createTreeWalker(document.body, 4)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return [...placesOf(document, { site: site as Site | null, texts })].map(({ parts }) =>
    parts.map(part => part.id || part.tagName.toLowerCase())
  )
}

describe('where a page may hold its story', () => {
  test('the element with most of the running text comes first, the whole page last', () => {
    expect(places(`${menu}<main><article id="story">${prose(9)}</article>${aside}${menu}</main>`)).toEqual([
      ['story'],
      ['body']
    ])
  })

  test('a site’s own container is surer', () => {
    const body = `${menu}<div id="one" class="text">${prose(3)}</div><div id="two" class="text">${prose(3)}</div>`
    expect(places(body, { body: ['.text'] })[0]).toEqual(['one', 'two'])
  })

  test('sections of a story stay together', () => {
    const sections = [5, 4, 2, 1].map(count => `<section>${prose(count)}</section>`).join('')
    expect(places(`${menu}<div id="story">${sections}</div>${menu}`)[0]).toEqual(['story'])
  })

  test('paragraphs beside what holds most of them are the story’s', () => {
    const body = `${menu}<div id="story"><p>${sentence}</p><div>${menu}</div><div>${prose(8)}</div>${menu}</div>${menu}`
    expect(places(body)[0]).toEqual(['story'])
  })

  test('what little stands around it is read as well: its head', () => {
    const head = `<header><h1>Perahu Kayu</h1><figure><img src="a.jpg"></figure></header>`
    expect(places(`${menu}<article id="story">${head}<div>${prose(8)}</div></article>${menu}`)[0]).toEqual([
      'story'
    ])
  })

  test('text of linked headlines counts for nothing', () => {
    const linked = `<div>${`<p><a href="/x">${sentence}</a></p>`.repeat(20)}</div>`
    expect(places(`${linked}${menu}<div id="story">${prose(3)}</div>${menu}`)[0]).toEqual(['story'])
  })

  test('where there is no running text, the whole page is read', () => {
    expect(places(`${menu}<table><tr><td>1</td><td>Satu</td></tr></table>`)).toEqual([['body']])
  })
})
