// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { readAll, summaryOf, zipOf } from './files'

test('Pocket’s table, in its archive of several parts', async () => {
  const head = 'title,url,time_added,tags,status\n'
  const file = await zipOf({
    'pocket/part_000000.csv': `${head}Banjir di Demak,https://www.contoh.id/banjir,1704067200,jateng|banjir,unread\n`,
    'pocket/part_000001.csv': `${head}https://www.contoh.id/berita/gempa,https://www.contoh.id/berita/gempa,1704153600,,archive\nTanpa alamat,,1704153600,,unread\n`,
    '__MACOSX/._part_000000.csv': 'rubbish'
  })
  expect(await summaryOf(file)).toEqual({
    format: 'pocket',
    stories: [
      'https://www.contoh.id/banjir | Banjir di Demak | 2024-01-01 | #banjir | #jateng',
      'https://www.contoh.id/berita/gempa | contoh.id/berita/gempa | 2024-01-02 | read | archived',
      'no-address: pocket/part_000001.csv, line 3'
    ]
  })
})

test('Pocket’s older page, with its archive', async () => {
  const file = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
    <li><a href="https://www.contoh.id/a?x=1&amp;y=2" time_added="1388534400" tags="satu,dua kata">Judul &lt;b&gt; &amp; kawan</a></li></ul>
    <h1>Read Archive</h1><ul><li><a href="https://www.contoh.id/b" time_added="1388620800" tags="">Kedua</a></li>
    <li><a href="javascript:alert(1)" time_added="1" tags="">Jahat</a></li></ul></body></html>`
  expect(await summaryOf(file)).toEqual({
    format: 'pocket',
    stories: [
      'https://www.contoh.id/a?x=1&y=2 | Judul <b> & kawan | 2014-01-01 | #dua kata | #satu',
      'https://www.contoh.id/b | Kedua | 2014-01-02 | read | archived',
      'not-web: entry 3'
    ]
  })
})

test('Instapaper’s table: folders are states or tags, a selection is a note', async () => {
  const file = `URL,Title,Selection,Folder,Timestamp,Tags
https://a.contoh.id/1,Satu,,Unread,1600000000,"[""kopi"",""teh""]"
https://a.contoh.id/2,Dua,"Kata ""kunci"", lalu
baris kedua",Archive,1600000000,[]
https://a.contoh.id/3,Tiga,,Starred,1600000000,
https://a.contoh.id/4,Empat,,Resep Dapur,1600000000,
`
  expect(await summaryOf(file)).toEqual({
    format: 'instapaper',
    stories: [
      'https://a.contoh.id/1 | Satu | 2020-09-13 | #kopi | #teh',
      'https://a.contoh.id/2 | Dua | 2020-09-13 | read | archived | note: Kata "kunci", lalu\nbaris kedua',
      'https://a.contoh.id/3 | Tiga | 2020-09-13 | favourite',
      'https://a.contoh.id/4 | Empat | 2020-09-13 | #Resep Dapur'
    ]
  })
})

test('Readwise Reader’s table', async () => {
  const file = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Satu,https://r.contoh.id/1,01h,"['berita', 'dua kata']",2024-03-01 08:00:00+00:00,0.35,later,True
Dua,https://r.contoh.id/2,01i,,2024-03-02 08:00:00+00:00,1,archive,True
`
  expect(await summaryOf(file)).toEqual({
    format: 'readwise',
    stories: [
      'https://r.contoh.id/1 | Satu | 2024-03-01 | 35 % | #berita | #dua kata',
      'https://r.contoh.id/2 | Dua | 2024-03-02 | read | archived | 100 %'
    ]
  })
})

test('browsers’ bookmarks: folders are tags, but for those that browsers make', async () => {
  const file = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
  <DL><p>
    <DT><A HREF="https://b.contoh.id/1" ADD_DATE="1704067200" TAGS="satu,dua" TOREAD="1">Satu</A>
    <DD>Catatan saya
    <DT><H3 ADD_DATE="1">Wisata</H3>
    <DL><p>
      <DT><A HREF="https://b.contoh.id/2" ADD_DATE="1704067200" TOREAD="0">Dua</A>
    </DL><p>
  </DL><p>
  <DT><A HREF="chrome://settings" ADD_DATE="1704067200">Setelan</A>
</DL><p>`
  expect(await summaryOf(file)).toEqual({
    format: 'bookmarks',
    stories: [
      'https://b.contoh.id/1 | Satu | 2024-01-01 | note: Catatan saya | #dua | #satu',
      'https://b.contoh.id/2 | Dua | 2024-01-01 | read | #Wisata',
      'not-web: entry 3'
    ]
  })
})

test('Omnivore’s archive, with texts, labels and highlights', async () => {
  const text =
    'Warga desa yang tinggal di tepi sungai itu tidak akan pindah dari rumah dengan mudah. '.repeat(8)
  const items = [
    {
      id: '1',
      slug: 'sungai-1',
      title: 'Sungai',
      description: 'Ringkasan.',
      author: 'Rina',
      url: 'https://o.contoh.id/sungai',
      state: 'Active',
      readingProgress: 40,
      thumbnail: 'https://o.contoh.id/s.jpg',
      labels: ['air', { name: 'desa' }],
      savedAt: '2024-01-02T03:04:05.000Z',
      publishedAt: '2024-01-01T00:00:00.000Z'
    },
    {
      slug: 'lama',
      title: 'Lama',
      url: 'https://o.contoh.id/lama',
      state: 'Archived',
      labels: [],
      savedAt: '2024-01-03T00:00:00Z'
    },
    { slug: 'hapus', title: 'Hapus', url: 'https://o.contoh.id/hapus', state: 'DELETED' },
    'rusak'
  ]
  const file = await zipOf({
    'metadata_0_to_3.json': JSON.stringify(items),
    'metadata_4_to_5.json': '[{"slug":',
    'content/sungai-1.html': `<div><h2>Bab</h2><p>${text}</p><script>alert(1)</script><p>Akhir.</p></div>`,
    'highlights/sungai-1.md': '> Warga desa\n\nIngat ini.\n'
  })
  expect(await summaryOf(file)).toEqual({
    format: 'omnivore',
    stories: [
      'https://o.contoh.id/sungai | Sungai | 2024-01-02 | 40 % | note: > Warga desa\n\nIngat ini. | #air | #desa',
      'https://o.contoh.id/lama | Lama | 2024-01-03 | read | archived',
      'malformed: metadata_0_to_3.json, entry 4',
      'unreadable-file: metadata_4_to_5.json'
    ]
  })
  const [first, second] = (await readAll(file)).found
  if (!first || !('record' in first) || !second || !('record' in second)) throw new Error('no story')
  expect(first.record.saved.article).toMatchObject({
    kind: 'story',
    lang: 'id',
    authors: ['Rina'],
    standfirst: 'Ringkasan.'
  })
  expect(first.record.saved.article.blocks.map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'paragraph'
  ])
  expect(JSON.stringify(first.record.saved.article)).not.toContain('alert')
  expect(second.record.saved.article).toMatchObject({ kind: 'link', blocks: [], words: 0 })
})

test('any table with a column of addresses', async () => {
  expect(await summaryOf('judul,url\nSatu,www.contoh.id/satu\nDua,mailto:a@b.id\n')).toEqual({
    format: 'table',
    stories: [expect.stringContaining('https://www.contoh.id/satu | contoh.id/satu'), 'not-web: line 3']
  })
})
