// @vitest-environment node
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { Article } from '@/utils/article'
import { extract } from '@/utils/extraction/pipeline'
import { ruleSet } from '@/utils/rules/rule-set'
import { pageCases, readCase } from './page-cases'

const fold = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

const bare = (text: string) => text.replace(/\s+/g, '')

/** The texts of a page's place, line by line. */
function textsIn(root: Element): string[] {
  for (const machinery of root.querySelectorAll('script, style, template, noscript, select, svg, iframe'))
    machinery.remove()
  const walker = root.ownerDocument.createTreeWalker(root, 4)
  const texts: string[] = []
  while (walker.nextNode()) texts.push(bare(walker.currentNode.textContent ?? ''))
  return texts
}

/** Whether a text is told as a whole, or in pieces: a pointer to another story is cut out of a sentence's middle. */
function isTold(text: string, told: string): boolean {
  if (told.includes(text)) return true
  const piece = [...text].findLastIndex((_, end) => end > SHORTEST_PIECE && told.includes(text.slice(0, end)))
  return piece > 0 && isTold(text.slice(piece), told)
}

const SHORTEST_PIECE = 12

/** The smallest element that holds the first and the last paragraph of the article. */
function storyPlace(document: Document, { blocks }: Article): Element {
  const texts = blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => fold(text).slice(0, 60))
  const holds = (element: Element) => {
    const text = fold(element.textContent)
    return [texts[0], texts.at(-1)].every(words => text.includes(words ?? ''))
  }
  return [...document.body.querySelectorAll('*')].findLast(holds) ?? document.body
}

/** Blocks of the place that stand neither in the article nor in the ledger. */
function unaccounted(html: string, url: string, article: Article): string[] {
  const { document } = new JSDOM(html, { url }).window
  const told = bare(
    [
      article.title,
      ...article.blocks.map(block => block.text),
      ...article.removals.map(({ text }) => text)
    ].join('\n')
  )
  return textsIn(storyPlace(document, article)).filter(text => !isTold(text, told))
}

describe.each(pageCases)('the ledger of tests/pages/$name', page => {
  it('accounts with the article for each block of the story’s place', () => {
    const result = readCase(page)
    if ('failure' in result) return
    expect(unaccounted(page.html, page.url, result.article)).toEqual([])
  })
})

describe('what Readability leaves out', () => {
  const url = 'https://kabarcontoh.co.id/ekonomi/pasar-kembali-ramai'
  const prose = [1, 2, 3, 4, 5, 6].map(
    n =>
      `<p>Paragraf nomor ${n} bercerita, dengan koma, tentang pasar yang kembali ramai sejak subuh tadi.</p>`
  )
  const harsh = `<html lang="id"><title>Pasar Kembali Ramai</title><body>
    <header><nav><ul><li><a href="/">Beranda</a></li><li><a href="/ekonomi">Ekonomi</a></li></ul></nav></header>
    <main><h1>Pasar Kembali Ramai</h1><div class="text">
    <div class="social-share">Kirim ke teman sekarang</div>
    ${prose.slice(0, 3).join('')}
    <div class="widget"><h4>Kurs hari ini</h4><ul><li><a href="/a">Dolar</a></li><li><a href="/b">Euro</a></li></ul></div>
    <aside>Kotak samping yang berdiri di tengah cerita</aside>
    <form><label>Nama<input></label><button>Kirim saja</button></form>
    <table class="layout"><tr><td><a href="/x">Satu</a></td><td><a href="/y">Dua</a></td></tr></table>
    ${prose.slice(3).join('')}
    <div class="comment-list"><p>Komentar seorang pembaca yang panjang lebar.</p></div>
    </div></main><footer><p>Alamat redaksi dan lain-lain</p></footer></body></html>`
  const result = extract(new JSDOM(harsh, { url }).window.document, { url, rules: ruleSet([]), site: null })
  if ('failure' in result) throw new Error(result.failure.message)
  const { article } = result

  it('is in the ledger, block by block', () => {
    expect(unaccounted(harsh, url, article)).toEqual([])
  })

  it('can be put back where it stood', () => {
    const box = article.removals.find(({ text }) => text.includes('Kurs hari ini'))
    expect(box).toMatchObject({ step: 'readability', reason: 'unlikely', rule: null })
    expect(box?.html).toContain('<a href="/a">Dolar</a>')
    expect(article.blocks.find(({ id }) => id === box?.anchor)?.text).toContain('nomor 4')
  })

  it('has one entry for the page around the story', () => {
    const frame = article.removals.filter(({ reason }) => reason === 'frame')
    expect(frame).toHaveLength(1)
    expect(frame[0]?.text).toContain('Beranda')
    expect(frame[0]?.text).toContain('Alamat redaksi')
    expect(article.removals.at(-1)).toBe(frame[0])
  })

  it('keeps no marks of the snapshot', () => {
    for (const { html } of article.removals) expect(html).not.toContain('data-bening')
  })
})
