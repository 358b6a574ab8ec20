import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { check } from '@/utils/library/check'
import { addressesKey, placesKey, statesKey } from '@/utils/library/keys'
import { listEntries } from '@/utils/library/list'
import { getSaved } from '@/utils/library/records'
import { patchState, purge, remove, save } from '@/utils/library/writer'
import { editStory } from '@/utils/stories'
import { makeArticle, makeRemoval, readStory, saveArticle, savedId } from './made'

const DAY = 24 * 60 * 60 * 1000

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

describe('saving', () => {
  test('writes content, state and row at once', async () => {
    await check()
    const set = vi.spyOn(fakeBrowser.storage.local, 'set')
    const id = await savedId()
    expect(set).toHaveBeenCalledOnce()
    expect(Object.keys(set.mock.calls[0]?.[0] ?? {})).toEqual([
      `article:${id}`,
      statesKey(id),
      'index:0',
      placesKey(id),
      addressesKey('suara.com/news/2021/11/15/162023/kemnaker-asean'),
      'index'
    ])
    const record = await getSaved(id)
    expect(record?.saved.article).toEqual(makeArticle())
    expect(record?.state).toMatchObject({ isRead: false, progress: 0, restored: [], deletedAt: null })
    const [row] = await listEntries()
    expect(row).toMatchObject({ id, title: 'Kemnaker dan ASEAN', outlet: 'Suara.com', isRead: false })
    expect(row?.picture).toBe('https://media.suara.com/a.jpg')
  })

  test('keeps what the reader had brought back', async () => {
    const removals = [makeRemoval('r1', 'Baca juga ini')]
    const { id } = await readStory({ ...makeArticle(), removals })
    await editStory(id, { addRestored: ['r1'] })
    const outcome = await save({ story: id, isPrivateAgreed: false })
    expect('id' in outcome && (await getSaved(outcome.id))?.state.restored).toEqual(['r1'])
  })

  test('of a story that has gone', async () => {
    expect(await save({ story: 'none', isPrivateAgreed: false })).toEqual({ kind: 'gone' })
  })

  test('of a private story asks first, and writes nothing before', async () => {
    const { id } = await readStory(makeArticle(), { isPrivate: true })
    expect(await save({ story: id, isPrivateAgreed: false })).toEqual({ kind: 'ask-private' })
    expect(await fakeBrowser.storage.local.get(null)).toEqual({})
    expect(await save({ story: id, isPrivateAgreed: true })).toMatchObject({ kind: 'saved' })
  })

  test('a picture that is no web address is not in the row', async () => {
    await saveArticle(makeArticle({ picture: { src: 'data:image/png;base64,AA', alt: '', caption: null } }))
    expect((await listEntries())[0]?.picture).toBeNull()
  })

  test('where storage refuses changes nothing and says so', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
    expect(await saveArticle()).toEqual({ kind: 'full', message: 'QUOTA_BYTES quota exceeded' })
    expect(await fakeBrowser.storage.local.get(null)).toEqual({})
    await check()
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
    const before = await fakeBrowser.storage.local.get(null)
    expect(await saveArticle()).toEqual({ kind: 'full', message: 'QUOTA_BYTES quota exceeded' })
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before)
    expect(await saveArticle()).toMatchObject({ kind: 'saved' })
  })
})

describe('saving the same story again', () => {
  const long = makeArticle({ text: 'Satu.\nDua.\nTiga.' })
  const short = makeArticle({ text: 'Satu.' })

  test('keeps the longer text that is there', async () => {
    const id = await savedId(long)
    expect(await saveArticle(short)).toEqual({ kind: 'kept', id })
    expect(await saveArticle(long)).toEqual({ kind: 'known', id })
    expect((await getSaved(id))?.saved.article.blocks).toHaveLength(3)
  })

  test('takes a longer text, and keeps id, state and place in the list', async () => {
    const id = await savedId(short)
    await patchState({ id, patch: { isRead: true, progress: 0.5 } })
    const before = await getSaved(id)
    expect(await saveArticle({ ...long, title: 'Baru' })).toEqual({ kind: 'updated', id })
    const after = await getSaved(id)
    expect(after?.saved.article.blocks).toHaveLength(3)
    expect(after?.saved.savedAt).toBe(before?.saved.savedAt)
    expect(after?.state).toEqual(before?.state)
    expect(await listEntries()).toMatchObject([{ id, title: 'Baru', isRead: true, words: long.words }])
  })

  test('carries what was brought back over by its words', async () => {
    const id = await savedId({ ...short, removals: [makeRemoval('r1', 'A'), makeRemoval('r2', 'B')] })
    await patchState({ id, patch: { restored: ['r2'] } })
    await saveArticle({ ...long, removals: [makeRemoval('r1', 'B'), makeRemoval('r2', 'C')] })
    expect((await getSaved(id))?.state.restored).toEqual(['r1'])
  })

  test('never takes a mere beginning for a whole story', async () => {
    const id = await savedId(short)
    expect(await saveArticle({ ...long, kind: 'partial' })).toEqual({ kind: 'kept', id })
    expect((await getSaved(id))?.saved.article.kind).toBe('story')
  })

  test('takes the whole story for a beginning', async () => {
    const id = await savedId({ ...short, kind: 'partial' })
    expect(await saveArticle(long)).toEqual({ kind: 'updated', id })
  })

  test('knows it by its canonical address', async () => {
    const id = await savedId(short)
    const second = makeArticle({ url: `${short.url}?page=all`, canonical: short.url, text: 'Satu.\nDua.' })
    expect(await saveArticle(second)).toEqual({ kind: 'updated', id })
  })

  test('brings a deleted one back, with the better text, as new', async () => {
    const id = await savedId(long)
    await patchState({ id, patch: { isRead: true } })
    await remove([id])
    expect(await saveArticle(short)).toEqual({ kind: 'saved', id })
    expect(await listEntries()).toMatchObject([{ id, deletedAt: null, isRead: false }])
    expect((await getSaved(id))?.saved.article.blocks).toHaveLength(3)
    expect((await getSaved(id))?.state.deletedAt).toBeNull()
  })

  test('a page cannot overwrite another site’s story', async () => {
    const id = await savedId(short)
    const claim = makeArticle({
      url: 'https://evil.example/x',
      canonical: short.url,
      text: 'Jahat.\n'.repeat(9)
    })
    expect(await saveArticle(claim)).toMatchObject({ kind: 'saved' })
    expect((await getSaved(id))?.saved.article).toEqual(short)
  })
})

describe('an address that the site uses again', () => {
  const first = makeArticle({ title: 'Banjir di Jakarta Timur', text: 'Air naik.\nWarga mengungsi.' })
  const second = makeArticle({ title: 'Harga beras turun', text: 'Pasar ramai.\nPedagang senang.' })

  test('is kept with both of its stories', async () => {
    const ids = [await savedId(first), await savedId(second)]
    expect(new Set(ids).size).toBe(2)
    expect(await saveArticle(second)).toEqual({ kind: 'known', id: ids[1] })
    expect(await saveArticle({ ...first, title: 'Banjir Jakarta Timur meluas' })).toMatchObject({
      id: ids[0]
    })
    expect(await listEntries()).toHaveLength(2)
  })

  test('is one story where the title has changed and the text is there', async () => {
    const id = await savedId(first)
    const grown = makeArticle({
      title: 'Ribuan orang pindah',
      text: 'Air naik.\nWarga mengungsi.\nHujan reda.'
    })
    expect(await saveArticle(grown)).toEqual({ kind: 'updated', id })
  })

  test('loses one of them without the other', async () => {
    const [a, b] = [await savedId(first), await savedId(second)]
    await remove([a])
    await purge(Date.now() + 2 * DAY)
    expect(await saveArticle(second)).toEqual({ kind: 'known', id: b })
    expect(await saveArticle(first)).toMatchObject({ kind: 'saved' })
  })
})

test('a text that the reader wants takes the place of the longer one', async () => {
  const id = await savedId(makeArticle({ text: 'Satu.\nDua.' }))
  await patchState({ id, patch: { addTags: ['a'] } })
  const story = await readStory(makeArticle({ text: 'Satu.' }))
  expect(await save({ story: story.id, isPrivateAgreed: false })).toEqual({ kind: 'kept', id })
  const request = { story: story.id, isPrivateAgreed: false, isForced: true }
  expect(await save(request)).toEqual({ kind: 'updated', id })
  const record = await getSaved(id)
  expect(record?.saved.article.blocks).toHaveLength(1)
  expect(record?.state.tags).toEqual(['a'])
})

test('a record that was damaged is mended by saving its story again', async () => {
  const id = await savedId()
  await fakeBrowser.storage.local.set({ [`article:${id}`]: 'x' })
  expect(await getSaved(id)).toBeNull()
  expect(await saveArticle()).toEqual({ kind: 'saved', id })
  expect((await getSaved(id))?.saved.article).toEqual(makeArticle())
})

test('a record of a newer Bening is never touched', async () => {
  const id = await savedId(makeArticle({ text: 'Satu.' }))
  const record = await getSaved(id)
  const newer = { ...record?.saved, version: 99, more: 'than we know' }
  const state = { ...record?.state, version: 99 }
  await fakeBrowser.storage.local.set({ [`article:${id}`]: newer, [statesKey(id)]: [[id, state]] })
  const before = await fakeBrowser.storage.local.get(null)
  expect(await getSaved(id)).toBeNull()
  expect(await saveArticle(makeArticle({ text: 'Satu.\nDua.' }))).toEqual({ kind: 'kept', id })
  await patchState({ id, patch: { isRead: true } })
  await remove([id])
  await purge(Date.now() + 2 * DAY)
  expect(await fakeBrowser.storage.local.get(null)).toEqual(before)
})
