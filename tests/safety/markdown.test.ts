// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import type { Article, Block, Removal } from '@/utils/article'
import { uncut, unedited } from '@/utils/edits'
import { articleMarkdown } from '@/utils/markdown'
import { handWrittenArticles } from '../hostile/stored'

const block = (id: string, html: string): Block => ({ id, kind: 'paragraph', html, text: '', page: '' })

const article: Article = {
  version: 1,
  kind: 'story',
  url: 'https://www.suara.com/news/a?utm_source=x',
  canonical: 'https://www.suara.com/news/a',
  title: 'Dermaga  dibuka\n[lagi]',
  authors: ['Sari Lestari', 'Budi'],
  editors: ['Rini'],
  outlet: 'Suara.com',
  section: null,
  published: '2021-11-15T16:20:00+07:00',
  modified: null,
  lang: 'id',
  dir: 'ltr',
  standfirst: null,
  picture: null,
  blocks: [block('b1', '<p>Satu.</p>'), block('b2', '<p>Dua.</p>')],
  removals: [],
  pages: { read: 1, total: 1, state: 'whole' },
  words: 2
}

const bodyOf = (html: string) =>
  articleMarkdown({ ...article, blocks: [block('b1', html)] }, unedited)
    .split('\n\n')
    .slice(2)
    .join('\n\n')
    .trimEnd()

describe('articleMarkdown', () => {
  it('begins with title and source, and ends with one line break', () => {
    expect(articleMarkdown(article, unedited)).toBe(
      '# Dermaga dibuka \\[lagi\\]\n\n' +
        'Suara.com · Sari Lestari, Budi · 2021-11-15 · <https://www.suara.com/news/a>\n\n' +
        'Satu.\n\nDua.\n'
    )
  })

  it('leaves out what is not known, and addresses that are none', () => {
    const bare = { ...article, outlet: '', authors: [], published: null, canonical: 'javascript:x', url: '' }
    expect(articleMarkdown(bare, unedited)).toBe('# Dermaga dibuka \\[lagi\\]\n\nSatu.\n\nDua.\n')
  })

  it('puts standfirst and lead picture before the text', () => {
    const picture = { src: 'https://a.test/p.jpg', alt: 'Kapal "kayu"', caption: 'Kapal <merapat>' }
    expect(articleMarkdown({ ...article, standfirst: 'Ringkas & padat', picture }, unedited)).toContain(
      'Ringkas & padat\n\n![Kapal "kayu"](https://a.test/p.jpg)\n\nKapal \\<merapat>\n\nSatu.'
    )
  })

  it('puts restored removals back in their places', () => {
    const removal = { id: 'r1', html: '<p>Kembali.</p>', anchor: 'b2' } as Removal
    const withRemovals = {
      ...article,
      removals: [removal, { ...removal, id: 'r2', html: '<p>Tetap pergi.</p>' }]
    }
    const markdown = articleMarkdown(withRemovals, { restored: ['r1'], hidden: [] })
    expect(markdown).toContain('Satu.\n\nKembali.\n\nDua.')
    expect(markdown).not.toContain('Tetap pergi')
  })
})

describe('the text', () => {
  it.each([
    ['<h2>Judul</h2><p>a <b>b</b> <i>c</i></p>', '## Judul\n\na **b** *c*'],
    ['<ul><li>a</li><li>b</li></ul>', '-   a\n-   b'],
    ['<blockquote><p>kata <q>orang</q></p></blockquote>', '> kata “orang”'],
    ['<p><a href="https://a.test/b(c)">x</a> <a href="/d">y</a></p>', '[x](https://a.test/b\\(c\\)) y'],
    ['<p><s>lama</s> <del>hapus</del></p>', '~~lama~~ ~~hapus~~'],
    ['<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
    ['<p><img src="https://a.test/b.jpg" alt="x"></p>', '![x](https://a.test/b.jpg)'],
    ['<p>&lt;<span>img src=x&gt;</span></p>', '\\<img src=x>'],
    ['<p><a href="https://a.test/b" title="c"><p>d</p></a></p>', '[d](https://a.test/b)'],
    ['<p>1 &lt; 2, R&amp;D, &amp;copy;</p>', '1 < 2, R&D, \\&copy;'],
    ['<p>&lt;b&gt; &lt;/b&gt; &lt;!-- x</p>', '\\<b> \\</b> \\<!-- x']
  ])('of %s', (html, markdown) => {
    expect(bodyOf(html)).toBe(markdown)
  })

  it('keeps tables', () => {
    const html =
      '<table><caption>Jadwal</caption><thead><tr><th>Jam</th><th>Kapal</th></tr></thead>' +
      '<tbody><tr><td>06.00</td><td>Satu | <b>Dua</b></td></tr><tr><td colspan="2">libur</td></tr></tbody></table>'
    expect(bodyOf(html)).toBe(
      'Jadwal\n\n| Jam | Kapal |\n| --- | --- |\n| 06.00 | Satu \\| **Dua** |\n| libur | |'
    )
  })
})

describe('hostile articles', () => {
  it.each(handWrittenArticles().map(hostile => [hostile.title.split(' ')[2], hostile] as const))(
    'give no markup and no bad address: %s',
    (_, hostile) => {
      const markdown = articleMarkdown(hostile, uncut(hostile))
      // Raw HTML that a renderer would take for such: a "<" before a tag's name that nothing escapes.
      expect(markdown.match(/(?<!\\)<(?!https?:\/\/)[a-z/!?].{0,80}/gi) ?? []).toEqual([])
      expect(markdown.match(/(?<!\\)\]\((?!https?:\/\/|mailto:).{0,80}/gi) ?? []).toEqual([])
      expect(markdown).toContain('Kapal kayu itu merapat')
    }
  )
})
