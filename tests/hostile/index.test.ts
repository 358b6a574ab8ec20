import { expect, it } from 'vitest'
import { CANARY_HOST } from './canary'
import { FIRST_WORDS, pages } from './pages'
import { kinds, vectors } from './vectors'

it('has enough vectors, of many kinds, each with its own name', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(150)
  expect(kinds.length).toBeGreaterThanOrEqual(15)
  expect(new Set(vectors.map(vector => vector.id)).size).toBe(vectors.length)
})

it('leaves no place in a vector unfilled, but those of the page', () => {
  const unfilled = vectors.flatMap(
    vector => vector.html.match(/\{\{(?!paragraphs|page-url)[a-z0-9/-]+\}\}/g) ?? []
  )
  expect(unfilled).toEqual([])
})

it('puts every vector that can stand in a page into one', () => {
  const all = pages.map(page => page.html).join('\n')
  const missing = vectors.filter(vector => {
    const own = vector.html.replace(/\{\{(paragraphs|page-url)\}\}[\s\S]*/, '')
    return vector.only !== 'stored' && !all.includes(own)
  })
  expect(missing.map(vector => vector.id)).toEqual([])
})

it('has a canary, or an address that must not be followed, in nearly every vector', () => {
  const silent = vectors.filter(vector => !vector.html.includes(CANARY_HOST))
  expect(silent.length).toBeLessThan(vectors.length / 10)
})

it('stands in ordinary articles', () => {
  for (const page of pages) expect(page.html, page.name).toContain(FIRST_WORDS)
})
