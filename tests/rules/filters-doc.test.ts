// @vitest-environment node
import { readFileSync } from 'node:fs'
import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, it, test } from 'vitest'
import { articleText } from '@/utils/article'
import { extract } from '@/utils/extraction/pipeline'
import { ruleSetFor, siteFor } from '@/utils/rules/catalogue'
import { parseFilters } from '@/utils/rules/filter-text'
import { readSelector } from './read-selector'

const doc = readFileSync('docs/filters.md', 'utf8')
const shape = /### (\d+\. .*)\n\n```filters\n([^`]*)```\n\n```html\n<!-- (\S+) -->\n([^`]*)```/g
const examples = [...doc.matchAll(shape)].map(([, name = '', filters = '', url = '', html = '']) => ({
  name,
  filters,
  url,
  html
}))

test('docs/filters.md has ten worked examples', () => expect(examples).toHaveLength(10))

describe.each(examples)('$name', ({ filters, url, html }) => {
  const { rules, bad } = parseFilters(filters, readSelector)
  const parts = [...html.matchAll(/([\s\S]*?)<!-- (goes|stays) -->/g)].map(([, part = '', fate]) => ({
    text: textOf(part),
    isKept: fate === 'stays'
  }))

  it('is written right', () => {
    expect(bad).toEqual([])
    expect(parts.length).toBeGreaterThan(0)
  })

  it('does what it says', () => {
    const shown = read(url, html, rules)
    for (const { text, isKept } of parts) expect(shown.includes(text), `${text} in ${shown}`).toBe(isKept)
  })

  it('does something: without it the page is read differently', () => {
    const isRestriction = parts.every(({ isKept }) => isKept) && rules.some(({ action }) => action === 'cut')
    const other = isRestriction ? rules.filter(({ action }) => action === 'cut') : []
    expect(read(url, html, rules)).not.toBe(read(url, html, other))
  })
})

function read(url: string, html: string, own: ReturnType<typeof parseFilters>['rules']): string {
  const around = [1, 2, 3, 4, 5, 6].map(
    at =>
      `<p>Paragraf ke-${at} dari cerita ini cukup panjang, memuat koma, dan menceritakan pasar ikan di tepi kota.</p>`
  )
  around.splice(3, 0, html)
  const source = `<html lang="id"><head><title>Pasar ikan dibuka lagi</title></head><body><article><h1>Pasar ikan dibuka lagi</h1>${around.join('\n')}</article></body></html>`
  const { document } = new JSDOM(source, { url, virtualConsole: new VirtualConsole() }).window
  const result = extract(document, {
    url,
    rules: ruleSetFor(url, { off: [], own }),
    site: siteFor(url)
  })
  if ('failure' in result) throw new Error(result.failure.message)
  return articleText(result.article).replace(/\s+/g, ' ')
}

function textOf(html: string): string {
  return new JSDOM(html).window.document.body.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}
