// @vitest-environment node
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { articleText } from '@/utils/article'
import { extract } from '@/utils/extraction/pipeline'
import { ruleSetFor } from '@/utils/rules/catalogue'
import type { Rule } from '@/utils/rules/rule'
import { plainStory } from '../e2e/harness/fixtures'

const url = 'https://www.contoh.id/berita/satu'
const link = (words: string) =>
  `<a href="https://www.contoh.id/${words.replaceAll(' ', '-')}">${words} pekan ini</a>`

/** What the engine cuts in a story by one step or another, each with words of its own. */
const cuts = {
  'a list of links': `<div class="simpan"><ul><li>${link('Harga beras naik')}</li><li>${link('Jalan tol baru dibuka')}</li></ul></div>`,
  'a box under a label': `<div class="simpan"><h3>Terpopuler</h3><ul><li>${link('Harga beras naik lagi')}</li></ul></div>`,
  'a pointer in a line': `<p class="simpan">Baca juga: ${link('Harga beras naik lagi')}</p>`,
  'a box by its class': '<div class="simpan sidebar sponsor"><p>Harga beras dari penyalur kami.</p></div>',
  'a form': '<form class="simpan"><p>Harga beras lewat surel:</p><input type="email"></form>',
  'an aside': '<aside class="simpan"><p>Harga beras menurut kantor statistik.</p></aside>',
  'a teaser': `<article class="simpan"><h2>${link('Harga beras naik lagi')}</h2></article>`,
  'words at the end': '<p class="simpan">Harga beras lain</p>'
}

const keep: Rule = {
  type: 'selector',
  action: 'keep',
  scope: 'contoh.id',
  kind: 'other',
  origin: 'reader',
  selector: '.simpan'
}

function read(html: string, own: Rule[]): string {
  const { document } = new JSDOM(html, { url }).window
  const result = extract(document, { url, site: null, rules: ruleSetFor(url, { off: [], own }) })
  return 'article' in result ? articleText(result.article) : JSON.stringify(result)
}

describe('what a rule keeps stays in the story, whatever would cut it:', () => {
  test.each(Object.entries(cuts))('%s', (name, box) => {
    const html = plainStory('Cerita satu')
    const at = html.indexOf(name === 'words at the end' ? '</article>' : '<p>Paragraf ke-4')
    const page = html.slice(0, at) + box + html.slice(at)
    expect(read(page, [])).not.toContain('Harga beras')
    const kept = read(page, [keep])
    expect(kept).toContain('Harga beras')
    expect(kept).toContain('Paragraf ke-6')
  })
})

test('a narrower rule still cuts in what is kept', () => {
  const html = plainStory('Cerita satu')
  const at = html.indexOf('<p>Paragraf ke-4')
  const box =
    '<div class="simpan"><p>Harga beras menurut kantor statistik naik.</p><p class="iklan">Paket menginap di kota sebelah.</p></div>'
  const cut: Rule = { ...keep, action: 'cut', selector: '.simpan .iklan' }
  const text = read(html.slice(0, at) + box + html.slice(at), [keep, cut])
  expect(text).toContain('Harga beras')
  expect(text).not.toContain('Paket menginap')
})
