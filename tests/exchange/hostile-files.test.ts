// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { openImport } from '@/utils/exchange/import/open-import'
import { freshState } from '@/utils/library/state'
import { makeArticle } from '../data/made'
import { readAll, summaryOf, zipOf } from './files'

const failing = (file: Blob | string) =>
  readAll(file).then(
    () => null,
    (error: { kind?: string }) => error.kind
  )

const head = JSON.stringify({
  format: 'bening-backup',
  version: 1,
  exportedAt: '2026-01-01T00:00:00Z',
  stories: 1
})
const story = (id = 'a', fields = {}) => ({
  saved: { version: 2, id, savedAt: 1, article: makeArticle(fields) },
  state: freshState
})
const backup = (...lines: string[]) =>
  zipOf({ 'bening-backup.json': head, 'stories/0001.ndjson': `${lines.join('\n')}\n` })

describe('files that are none of those', () => {
  test.each([
    ['nothing at all', '', 'empty'],
    ['words', 'Halo dunia', 'unknown'],
    ['a web page', '<!doctype html><p>Halo <a href="https://a.id">dunia</a>', 'unknown'],
    ['a table of something else', 'nama,umur\nBudi,5\n', 'unknown'],
    ['JSON', '{"a":1}', 'unknown']
  ])('%s', async (_, text, kind) => expect(await failing(text)).toBe(kind))

  test('an archive of something else, with an archive in it', async () => {
    const inner = await zipOf({ 'part_000000.csv': 'title,url,time_added,tags,status\n' })
    expect(await failing(await zipOf({ 'dalam.zip': inner, 'foto.jpg': 'x' }))).toBe('unknown')
  })

  test('an archive that is cut off, at any place', async () => {
    const whole = new Uint8Array(await (await backup(JSON.stringify(story()))).arrayBuffer())
    for (const part of [0.3, 0.7, 0.95])
      expect(await failing(new Blob([whole.slice(0, whole.length * part)]))).toBe('broken-zip')
  })

  test('more text than a list can have', async () => {
    const line = new Blob(['x'.repeat(1024 * 1024)])
    expect(await failing(new Blob(['title,url\n', ...Array(65).fill(line)]))).toBe('too-large')
  })
})

describe('backups', () => {
  test('of a newer Bening, and what only claims to be one', async () => {
    expect(
      await failing(await zipOf({ 'bening-backup.json': head.replace('"version":1', '"version":2') }))
    ).toBe('newer')
    expect(await failing(await zipOf({ 'bening-backup.json': '{"format":"bening-backup"' }))).toBe('broken')
  })

  test('each bad line is named, and the good ones are read', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const proto = JSON.stringify(story('p')).replace('"state":{', '"state":{"__proto__":{"isRead":true},')
    const file = await backup(
      JSON.stringify(story('good')),
      '{"saved":',
      JSON.stringify(story('evil', { url: 'javascript:alert(1)', title: 'Jahat' })),
      JSON.stringify({ ...story('newer'), saved: { ...story().saved, version: 99 } }),
      `{"saved":${deep},"state":{}}`,
      proto,
      JSON.stringify(story('good', { title: 'Sama' }))
    )
    const { stories } = await summaryOf(file)
    expect(stories.map(each => String(each).replace(/ \|.*/, ''))).toEqual([
      expect.stringContaining('https://'),
      'malformed: stories/0001.ndjson, line 2',
      'not-web: stories/0001.ndjson, line 3',
      'newer: stories/0001.ndjson, line 4',
      'malformed: stories/0001.ndjson, line 5',
      'malformed: stories/0001.ndjson, line 6',
      expect.stringContaining('https://')
    ])
    expect(({} as { isRead?: boolean }).isRead).toBeUndefined()
  })

  test('pictures that are none, lead out of the archive or are not there are left out', async () => {
    const pictures = [
      { url: 'https://a.id/1.jpg', type: 'image/jpeg', file: 'pictures/1' },
      { url: 'https://a.id/2.jpg', type: 'image/svg+xml', file: 'pictures/1' },
      { url: 'javascript:1', type: 'image/png', file: 'pictures/1' },
      { url: 'https://a.id/3.jpg', type: 'image/png', file: '../../etc/passwd' },
      'x'
    ]
    const file = await zipOf({
      'bening-backup.json': head,
      'stories/0001.ndjson': JSON.stringify({ ...story(), pictures }),
      'pictures/1': new Blob(['abc'])
    })
    const [found] = (await readAll(file)).found
    if (!found || !('record' in found)) throw new Error('no story')
    expect(found.pictures.map(({ url }) => url)).toEqual(['https://a.id/1.jpg'])
    expect(await (await openFirst(file))?.text()).toBe('abc')
  })
})

describe('tables', () => {
  const row = 'Café,https://a.contoh.id/kopi,1704067200,é,unread'
  const text = `title,url,time_added,tags,status\r\n${row}\r\n`

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16LE with its mark', utf16(`\uFEFF${text}`, true)],
    ['UTF-16BE with its mark', utf16(`\uFEFF${text}`, false)],
    ['UTF-16LE without', utf16(text, true)],
    ['windows-1252', Uint8Array.from(text, letter => letter.charCodeAt(0))]
  ])('in %s', async (_, bytes) => {
    expect((await summaryOf(new Blob([bytes as BlobPart]))).stories).toEqual([
      'https://a.contoh.id/kopi | Café | 2024-01-01 | #é'
    ])
  })

  test('broken quotes cost the rows that they swallow, and no more is believed than is there', async () => {
    const { stories } = await summaryOf(`title,url,time_added,tags,status
"Kutipan "di tengah" judul",https://a.contoh.id/1,1704067200,,unread
Baik,https://a.contoh.id/2,1704067200,,unread
"Tak ditutup,https://a.contoh.id/3,1704067200,,unread
Hilang,https://a.contoh.id/4,1704067200,,unread
`)
    expect(stories).toContainEqual(expect.stringContaining('https://a.contoh.id/2 | Baik'))
    expect(stories.at(-1)).toBe('no-address: line 4')
  })

  test('columns called like parts of objects, formulas, and lines of any length', async () => {
    const { stories } = await summaryOf(
      `__proto__,constructor,title,url,time_added,tags,status
x,y,"=HYPERLINK(""http://e"")",https://a.contoh.id/1,1704067200,,unread
x,y,${'panjang '.repeat(100_000)},https://a.contoh.id/2,1e999,${'a|'.repeat(100_000)},unread
`
    )
    expect(stories[0]).toContain('| =HYPERLINK("http://e") |')
    expect(String(stories[1]).length).toBeLessThan(1000)
  })

  test('addresses that are none of the web are named', async () => {
    const bad = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://',
      'http://a b',
      'kata'
    ]
    const { stories } = await summaryOf(`title,url\n${bad.map(url => `x,"${url}"`).join('\n')}\n`)
    expect(stories).toEqual(bad.map((_, at) => `not-web: line ${at + 2}`))
  })
})

async function openFirst(file: Blob): Promise<Blob | null | undefined> {
  const source = await openImport(file)
  for await (const found of source.entries()) if ('record' in found) return found.pictures[0]?.read()
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}
