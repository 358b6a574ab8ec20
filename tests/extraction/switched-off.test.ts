// @vitest-environment node
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { articleText, type Extraction } from '@/utils/article'
import { extract } from '@/utils/extraction/pipeline'
import { labels, ruleSetFor, siteFor } from '@/utils/rules/catalogue'
import { ruleId } from '@/utils/rules/rule'
import { pageCases } from './page-cases'

const idsOf = (words: string) => labels.filter(label => label.text === words).map(ruleId)

function read(name: string, off: string[]): Extraction {
  const page = pageCases.find(page => page.name === name)
  if (!page) throw new Error(`no tests/pages/${name}`)
  const { document } = new JSDOM(page.html, { url: page.url }).window
  return extract(document, {
    url: page.url,
    rules: ruleSetFor(page.url, { off, own: [] }),
    site: siteFor(page.url)
  })
}

function textOf(result: Extraction): string {
  return 'article' in result ? articleText(result.article) : ''
}

describe('a label that is switched off', () => {
  it('is read with the story, where the label alone would have cut it', () => {
    expect(textOf(read('inline-boxes', idsOf('Baca juga')))).toContain(
      'Harga Ikan Turun Menjelang Musim Barat'
    )
  })

  it('is read with the story, where a rule of the site cuts under the same words', () => {
    const box = 'Kemnaker Putuskan UMP Naik 1,09 Persen'
    expect(textOf(read('suara-old', []))).not.toContain(box)
    expect(textOf(read('suara-old', idsOf('Baca juga')))).toContain(box)
  })
})
