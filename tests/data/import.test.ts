import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { onLibraryChange } from '@/utils/library/changes'
import { check } from '@/utils/library/check'
import { importRecords } from '@/utils/library/import'
import { listEntries } from '@/utils/library/list'
import { getSaved } from '@/utils/library/records'
import { freshState } from '@/utils/library/state'
import { patchState, purge, remove } from '@/utils/library/writer'
import { articleAt, savedId } from './made'
import recordsV1 from './records-v1.json'

const changed = vi.fn()
onLibraryChange(changed)

beforeEach(async () => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  changed.mockReset()
  await check()
})

const imported = (id: string, path: string, text = 'Satu.', state = {}) => ({
  article: { version: 2, id, savedAt: 5, article: articleAt(path, { text }) },
  state: { ...freshState, ...state }
})

test('new stories come with their ids, times and states, in one write', async () => {
  const set = vi.spyOn(fakeBrowser.storage.local, 'set')
  const outcomes = await importRecords([
    imported('one', 'a', 'Satu.', { tags: ['x'], isFavourite: true }),
    imported('two', 'b', 'Dua.', { note: 'n' })
  ])
  expect(outcomes).toEqual([
    { kind: 'saved', id: 'one' },
    { kind: 'saved', id: 'two' }
  ])
  expect(set).toHaveBeenCalledOnce()
  expect(await listEntries()).toMatchObject([
    { id: 'one', savedAt: 5, tags: ['x'], isFavourite: true },
    { id: 'two', hasNotes: true }
  ])
  expect(changed.mock.calls).toEqual([[{ saved: ['one', 'two'], removed: [] }]])
})

test('a story that is there keeps its id, the longer text, and what was done in both places', async () => {
  const id = await savedId(articleAt('a', { text: 'Satu.\nDua.' }))
  await patchState({ id, patch: { addTags: ['sini'], note: 'kami', progress: 0.5, place: 'b1' } })
  const other = { tags: ['sana'], note: 'mereka', isFavourite: true, progress: 0.2, place: 'b2' }
  const twice = [imported('x', 'a', 'Satu.', other), imported('y', 'a', 'Satu.\nDua.\nTiga.')]
  expect(await importRecords(twice)).toEqual([
    { kind: 'kept', id },
    { kind: 'updated', id }
  ])
  const after = await getSaved(id)
  expect(after?.saved.article.blocks).toHaveLength(3)
  expect(after?.state).toMatchObject({
    tags: ['sana', 'sini'],
    note: 'kami\n\nmereka',
    isFavourite: true,
    progress: 0.5,
    place: 'b1'
  })
  expect(await listEntries()).toHaveLength(1)
  const set = vi.spyOn(fakeBrowser.storage.local, 'set')
  await importRecords(twice)
  expect(await getSaved(id)).toEqual(after)
  expect(set).not.toHaveBeenCalled()
})

test('one that was deleted here comes back', async () => {
  const id = await savedId(articleAt('a'))
  await remove([id])
  await importRecords([imported('x', 'a')])
  expect(await listEntries()).toMatchObject([{ id, deletedAt: null }])
})

test('an id that another story has is not taken from it', async () => {
  const id = await savedId(articleAt('a'))
  const [outcome] = await importRecords([imported(id, 'b')])
  expect(outcome).toMatchObject({ kind: 'saved' })
  expect(outcome && 'id' in outcome && outcome.id).not.toBe(id)
  expect((await getSaved(id))?.saved.article.title).toBe('a')
})

test('records of version 1 are taken, and what is none is refused', async () => {
  const [article, state] = Object.values(recordsV1)
  const newer = imported('n', 'n')
  const outcomes = await importRecords([
    { article, state },
    { article: { ...newer.article, version: 99 } },
    { article: 'x' },
    { article: { ...newer.article, article: { title: 'no article' } } },
    { ...imported('../../x', 'c'), state: undefined }
  ])
  expect(outcomes).toMatchObject([
    { kind: 'saved' },
    { kind: 'refused', why: 'newer' },
    { kind: 'refused', why: 'malformed' },
    { kind: 'refused', why: 'malformed' },
    { kind: 'saved', id: expect.stringMatching(/^[\w-]{36}$/) }
  ])
})

test('where storage refuses, nothing was changed', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  const outcomes = await importRecords([imported('one', 'a'), { article: 'x' }])
  expect(outcomes).toEqual([
    { kind: 'full', message: 'QUOTA_BYTES quota exceeded' },
    { kind: 'full', message: 'QUOTA_BYTES quota exceeded' }
  ])
  expect(await listEntries()).toEqual([])
  expect(changed).not.toHaveBeenCalled()
})

test('the others are told of what is saved, and of what is gone for good', async () => {
  const id = await savedId(articleAt('a'))
  await savedId(articleAt('a'))
  await patchState({ id, patch: { isRead: true } })
  await remove([id])
  await purge(Date.now() + 2 * 24 * 60 * 60 * 1000)
  expect(changed.mock.calls).toEqual([[{ saved: [id], removed: [] }], [{ saved: [], removed: [id] }]])
})
