// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleText } from '@/utils/article'
import { pageCases, readCase } from './page-cases'

const seed = readFileSync(new URL('../../seeds/articles/suara-kemnaker-asean.txt', import.meta.url), 'utf8')
const lines = seed.split('\n').map(line => line.trim())
const end = lines.findIndex(line => line.endsWith('Sekretariat ASEAN.'))
const story = lines.slice(0, end + 1).filter(Boolean)
const clutter = lines
  .slice(end + 1)
  .filter(line => line.length > 1)
  .map(line => line.replace(/^- /, ''))

describe.each(pageCases.filter(page => page.name.startsWith('suara-')))('the founding page, $name', page => {
  const result = readCase(page)
  if ('failure' in result) throw new Error(result.failure.message)
  const { article } = result

  it('is exactly its paragraphs', () => {
    expect(articleText(article)).toBe(story.join('\n'))
  })

  it('holds not one word of the five boxes', () => {
    const text = articleText(article)
    for (const line of clutter.filter(line => line.length > 10)) expect(text).not.toContain(line)
  })

  it('names each of the five in its ledger', () => {
    const labels = article.removals.map(removal => removal.label)
    for (const label of ['Baca Juga', 'Berita Terkait', 'Terpopuler', 'Pilihan', 'Terkini'])
      expect(labels).toContain(label)
  })
})
