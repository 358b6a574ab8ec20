// @vitest-environment jsdom
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { openZip } from '@/utils/exchange/import/open-zip'
import { summaryOf } from './files'
import { block, exportAll, exported, pixel } from './stories'

const picture = 'https://media.suara.com/a.jpg'
const highlight = {
  id: 'h1',
  quote: 'Satu <paragraf>.',
  prefix: '',
  suffix: '',
  block: 'b1',
  start: 0,
  note: 'Penting',
  createdAt: 1
}

test('CSV: quotes and line ends as the standard has them, and no cell that is a formula', async () => {
  const stories = [
    exported(
      { title: '=HYPERLINK("http://jahat","klik")' },
      { tags: ['a', 'b c'], note: 'dua\nbaris, "kutip"' }
    ),
    exported({ title: '@x', outlet: '+1', authors: ['-2', '\tx'] }, { isRead: true })
  ]
  const text = await (await exportAll('csv', stories)).text()
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(text.match(/(?<!\r)\n/g)).toHaveLength(1)
  expect(data[0]?.slice(0, 2)).toEqual(['title', 'url'])
  expect(data[1]).toContain('\'=HYPERLINK("http://jahat","klik")')
  expect(data[1]).toContain('dua\nbaris, "kutip"')
  expect(data[2]?.slice(0, 4)).toEqual(["'@x", expect.stringMatching(/^https/), "'+1", "'-2 | \tx"])
  expect(data.flat().filter(cell => /^[=+\-@\t\r]/.test(cell))).toEqual([])
})

test.each(['csv', 'bookmarks'] as const)(
  '%s comes back with its titles, tags, states and days',
  async format => {
    const stories = [
      exported(
        { url: 'https://a.contoh.id/1?x=1&y=2', title: '"Satu" <b> & =dua' },
        { tags: ['kopi', 'teh'], isFavourite: true, note: 'Ingat <ini>' }
      ),
      exported({ url: 'https://a.contoh.id/2', title: '=1+1' }, { isRead: true, isArchived: true })
    ]
    const { stories: back } = await summaryOf(await exportAll(format, stories))
    expect(back).toEqual([
      'https://a.contoh.id/1?x=1&y=2 | "Satu" <b> & =dua | 2023-11-14 | favourite | note: Ingat <ini> | #kopi | #teh',
      'https://a.contoh.id/2 | =1+1 | 2023-11-14 | read | archived'
    ])
  }
)

test('Markdown: front matter that YAML reads, the text, and the reader’s notes', async () => {
  const story = exported(
    { title: 'Judul: "dua" #tiga', text: 'Satu.' },
    { tags: ['a: b'], highlights: [highlight] }
  )
  const zip = await openZip(await exportAll('markdown-files', [story, story]))
  expect(zip.names).toEqual(['2021-11-15-judul-dua-tiga.md', '2021-11-15-judul-dua-tiga-2.md'])
  const text = await zip.text(zip.names[0] ?? '')
  expect(text).toMatch(/^---\ntitle: "Judul: \\"dua\\" #tiga"\nurl: "https:/)
  expect(text).toContain('tags: ["a: b"]\nread: false\n')
  expect(text).toMatch(/---\n\n# Judul.*\n\n[\s\S]*Satu\.\n\n## Catatan\n\n> Satu <paragraf>\.\n\nPenting\n$/)
  const whole = await (await exportAll('markdown', [story, exported({ title: 'Kedua' })])).text()
  expect(whole).toMatch(/^---\ntitle: "Daftar bacaan"\n/)
  expect(whole).toContain('\n# Kedua\n')
})

test('HTML: one page that fetches nothing and runs nothing', async () => {
  const bad = [
    block('b1', '<p onclick="x()">Satu<script>alert(1)</script><a href="javascript:1">x</a></p>'),
    block(
      'b2',
      '<p><img src="https://lain.id/x.png" alt="Peta &lt;desa&gt;"><img src="data:image/png;base64,AA" alt=""></p>'
    ),
    block('b3', '</article></main><p>Tiga</p><iframe src="https://jahat.id"></iframe>')
  ]
  const story = exported(
    { title: '</title><script>1</script>', blocks: bad, lang: 'ar', dir: 'rtl', outlet: '"><img src=x>' },
    { note: '<img src=x onerror=1>', highlights: [highlight] },
    { [picture]: pixel }
  )
  const text = await (await exportAll('html', [story, exported({ title: 'Kedua' })])).text()
  const page = new DOMParser().parseFromString(text, 'text/html')
  expect(page.querySelectorAll('script, iframe, [onclick], link, [src]:not(img)')).toHaveLength(0)
  expect([...page.images].map(image => image.getAttribute('src')?.slice(0, 22))).toEqual([
    'data:image/gif;base64,'
  ])
  expect(page.querySelector('article')?.dir).toBe('rtl')
  expect(page.querySelector('article')?.lang).toBe('ar')
  expect(page.querySelectorAll('main > article')).toHaveLength(2)
  expect(page.querySelector('.no-picture')?.textContent).toBe('Peta <desa>')
  expect(page.querySelector('.notes')?.textContent).toBe(
    'Catatan<img src=x onerror=1>Satu <paragraf>.Penting'
  )
  expect([...page.querySelectorAll('nav a')].map(link => link.textContent)).toEqual([
    '</title><script>1</script>',
    'Kedua'
  ])
  expect(text).not.toMatch(/url\(|@import/)
})
