import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { Article } from '@/utils/article'
import { extract } from '@/utils/extraction/pipeline'
import { isArticle } from '@/utils/is-article'
import { ruleSet } from '@/utils/rules/rule-set'
import { CANARY_HOST } from '../hostile/canary'
import { FIRST_WORDS, pages } from '../hostile/pages'
import { vectors } from '../hostile/vectors'

function read(html: string, url = 'https://warta.bening.test/daerah/kabar'): Article {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
  const before = window.document.documentElement.outerHTML
  const result = extract(window.document, { url, rules: ruleSet([]), site: null })
  expect(window.document.documentElement.outerHTML === before, 'the page is as it was').toBe(true)
  if ('failure' in result) throw new Error(`${result.failure.kind}: ${result.failure.message}`)
  return result.article
}

describe.each(pages)('the hostile page $name', ({ html, url }) => {
  const article = read(html, url)
  const articleHtml = article.blocks.map(block => block.html).join('\n')

  it('is read as the article that it is, too', () => {
    expect(isArticle(article)).toBe(true)
    expect(article.blocks.map(block => block.text).join('\n')).toContain(FIRST_WORDS)
  })

  it('gives addresses of the web only', () => {
    const addresses = [article.url, article.canonical, ...(article.picture ? [article.picture.src] : [])]
    for (const address of addresses) expect(address).toMatch(/^https?:\/\//)
    expect(addresses.join()).not.toContain(CANARY_HOST)
  })

  it('gives no picture that cannot be seen', () => {
    const hidden = vectors.filter(vector => vector.kind === 'hidden-pictures' && vector.only !== 'page')
    const kept = hidden.filter(({ id }) => articleHtml.includes(`src="https://${CANARY_HOST}/${id}"`))
    expect(kept.map(vector => vector.id)).toEqual([])
  })
})

describe('names that hide the properties of the document', () => {
  const story = pages.find(page => page.name === 'comments')?.html ?? ''
  const plain = read(story)

  it.each([
    'body',
    'cloneNode',
    'querySelectorAll',
    'getElementsByTagName',
    'createElement',
    'title',
    'defaultView'
  ])('do not change what is read: %s', name => {
    const names = `<form name="${name}"><input name="childNodes"><input id="parentNode" name="remove"></form><img name="${name}">`
    const { words, title, blocks } = read(story.replace('</article>', `</article>${names}`))
    expect({ words, title, blocks }).toEqual({ words: plain.words, title: plain.title, blocks: plain.blocks })
  })
})
