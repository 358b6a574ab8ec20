import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ExportedStory } from '@/utils/exchange/export/exported'
import { openImport } from '@/utils/exchange/import/open-import'
import { openZip } from '@/utils/exchange/import/open-zip'
import { previewImport } from '@/utils/exchange/import/preview-import'
import { type ImportDoors, runImport } from '@/utils/exchange/import/run-import'
import { importRecords } from '@/utils/library/import'
import { listEntries } from '@/utils/library/list'
import { readRecords } from '@/utils/library/records'
import { exportAll, exported, pixel } from './stories'

const pictures = new Map<string, Map<string, Blob>>()

const doors: ImportDoors = {
  write: importRecords,
  async keepPictures(id, packed) {
    const kept = new Map<string, Blob>()
    for (const { url, read } of packed) {
      const blob = await read()
      if (blob) kept.set(url, blob)
    }
    pictures.set(id, kept)
  }
}

beforeEach(() => {
  fakeBrowser.reset()
  pictures.clear()
})

/** A story with a bit of everything. */
function story(at: number): ExportedStory {
  const src = `https://media.contoh.id/${at}.gif`
  const {
    saved,
    state,
    pictures: kept
  } = exported(
    {
      url: `https://www.contoh.id/${at}`,
      title: `Cerita ${at} "é" 漢`,
      picture: { src, alt: '', caption: null }
    },
    {
      tags: ['air', `rak ${at % 7}`],
      note: at % 3 ? '' : `Catatan\n${at}`,
      isRead: at % 2 === 0,
      isFavourite: at % 5 === 0,
      isArchived: at % 6 === 0,
      progress: (at % 10) / 10,
      place: at % 10 ? 'b1' : null,
      highlights: [
        {
          id: `h${at}`,
          quote: 'paragraf',
          prefix: 'Satu ',
          suffix: '.',
          block: 'b1',
          start: 5,
          note: 'x',
          createdAt: at
        }
      ]
    },
    // Some only: an archive of a thousand files takes its time.
    at % 20 ? {} : { [src]: pixel }
  )
  return { saved: { ...saved, id: `id-${at}`, savedAt: 1_700_000_000_000 + at }, state, pictures: kept }
}

/** All stories of the store, newest first, as the options page reads them. */
async function storedStories(): Promise<ExportedStory[]> {
  const ids = (await listEntries()).map(entry => entry.id)
  const records = await readRecords(ids)
  return ids.flatMap(id => {
    const record = records.get(id)
    return record && typeof record !== 'string'
      ? [{ ...record, pictures: pictures.get(id) ?? new Map() }]
      : []
  })
}

/** Every file of a backup, but for the time of its making. */
async function contentOf(backup: Blob): Promise<[string, string][]> {
  const zip = await openZip(backup)
  const files = zip.names.map(async (name): Promise<[string, string]> => {
    const text = Buffer.from((await zip.bytes(name)) ?? []).toString('latin1')
    return [name, text.replace(/"exportedAt": "[^"]+"/, '')]
  })
  return Promise.all(files)
}

test('a thousand stories with tags, notes, highlights and pictures come back the same', async () => {
  const stories = Array.from({ length: 1000 }, (_, at) => story(at)).reverse()
  const first = await exportAll('backup', stories)
  const source = await openImport(first)
  expect(await previewImport(source, [])).toMatchObject({
    format: 'bening',
    fresh: 1000,
    links: 0,
    unreadable: 0
  })
  expect(await listEntries()).toEqual([])
  expect(await runImport(source, doors)).toMatchObject({ saved: 1000, refused: 0, ended: 'done' })
  expect(await storedStories()).toEqual(stories)
  const second = await exportAll('backup', await storedStories())
  expect(await contentOf(second)).toEqual(await contentOf(first))
  expect(await runImport(source, doors)).toMatchObject({ saved: 0, kept: 1000, ended: 'done' })
  expect(await storedStories()).toEqual(stories)
}, 120_000)

test('called off, what was taken in is whole, and the rest comes with a second run', async () => {
  const source = await openImport(
    await exportAll(
      'backup',
      Array.from({ length: 120 }, (_, at) => story(at))
    )
  )
  const control = new AbortController()
  const onProgress = (done: number) => {
    if (done >= 50) control.abort()
  }
  const result = await runImport(source, doors, { signal: control.signal, onProgress })
  expect(result).toMatchObject({ saved: 50, ended: 'cancelled' })
  expect(await storedStories()).toHaveLength(50)
  expect(await runImport(source, doors)).toMatchObject({ saved: 70, kept: 50, ended: 'done' })
})

test('where storage is full, it ends there and says so', async () => {
  const source = await openImport(await exportAll('backup', [story(1), story(2)]))
  const write = async () => [{ kind: 'full' as const, message: 'quota' }]
  expect(await runImport(source, { ...doors, write })).toMatchObject({ saved: 0, ended: 'full' })
})

test('what the list has already, and what stands twice in the file, is told before', async () => {
  const source = await openImport(await exportAll('csv', [story(1), story(2), story(2)]))
  await importRecords([{ article: story(1).saved, state: story(1).state }])
  expect(await previewImport(source, await listEntries())).toMatchObject({
    format: 'table',
    fresh: 1,
    links: 1,
    known: 1,
    repeated: 1
  })
  expect(await runImport(source, doors)).toMatchObject({ saved: 1, kept: 2 })
  // A link without text takes nothing from a story with one.
  expect((await storedStories()).map(each => each.saved.article.kind).sort()).toEqual(['link', 'story'])
})
