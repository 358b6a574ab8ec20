import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { check } from '@/utils/library/check'
import { headValue } from '@/utils/library/head'
import { addressesKey, placesKey } from '@/utils/library/keys'
import { listEntries } from '@/utils/library/list'
import { patchState, patchStates, purge, remove } from '@/utils/library/writer'
import { contradictions } from '../e2e/harness/library'
import { articleAt, savedId } from './made'

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

const storage = fakeBrowser.storage.local as unknown as { getKeys(): Promise<string[]> }
const saveAt = (path: string) => savedId(articleAt(path))

test('writes nothing where all is well', async () => {
  await saveAt('a')
  const set = vi.spyOn(fakeBrowser.storage.local, 'set')
  await check()
  expect(set).not.toHaveBeenCalled()
})

test('opens no record where all is well', async () => {
  await saveAt('a')
  const keys = Object.keys(await stored())
  vi.spyOn(storage, 'getKeys').mockResolvedValue(keys)
  const get = vi.spyOn(fakeBrowser.storage.local, 'get')
  await check()
  const read = new Set(get.mock.calls.flat(2))
  expect(read).toEqual(new Set(keys.filter(key => !/^(article|state):/.test(key))))
})

test('reads all values where keys cannot be listed, unless they are many', async () => {
  const [a] = [await saveAt('a'), await saveAt('b')]
  const { getKeys } = storage
  Reflect.deleteProperty(storage, 'getKeys')
  await fakeBrowser.storage.local.remove([`article:${a}`])
  await check()
  expect(await listEntries()).toHaveLength(1)
  const many = [{ rows: 5000, newest: 1, unread: 0, deleted: null }]
  await fakeBrowser.storage.local.set({ index: headValue(many) })
  const get = vi.spyOn(fakeBrowser.storage.local, 'get')
  await check()
  expect(get.mock.calls).toEqual([['index']])
  Object.assign(storage, { getKeys })
})

test('a save does not wait for it', async () => {
  const a = await saveAt('a')
  const keys = Object.keys(await stored())
  let answer = (_: string[]) => {}
  const answered = new Promise<string[]>(resolve => {
    answer = resolve
  })
  vi.spyOn(storage, 'getKeys').mockReturnValueOnce(answered)
  const checking = check()
  const b = await saveAt('b')
  answer(keys)
  await checking
  expect((await listEntries()).map(row => row.id).sort()).toEqual([a, b].sort())
  expect(contradictions(await stored())).toEqual([])
})

test('drops rows without records', async () => {
  const [a, b] = [await saveAt('a'), await saveAt('b')]
  await fakeBrowser.storage.local.remove([`article:${a}`])
  await check()
  expect((await listEntries()).map(row => row.id)).toEqual([b])
  expect(JSON.stringify(await stored())).not.toContain(a)
})

test('makes an index of an older shape anew, and leaves nothing of it', async () => {
  const [a, b] = [await saveAt('a'), await saveAt('b')]
  const { index, ...values } = await stored()
  const kept = Object.entries(values).filter(([key]) => !/^(places|addresses):/.test(key))
  await fakeBrowser.storage.local.clear()
  await fakeBrowser.storage.local.set({
    ...Object.fromEntries(kept),
    index: { ...(index as object), version: 2 },
    [`page:${a}`]: 0,
    [`page:${b}`]: 0,
    'ids:suara.com/a': [a]
  })
  await patchStates({ ids: [a], patch: { addTags: ['x'] } })
  expect(contradictions(await stored())).toEqual([])
  expect(await saveAt('a')).toBe(a)
})

test('puts a bucket right that was lost, or holds what is not there', async () => {
  const a = await saveAt('a')
  await fakeBrowser.storage.local.remove(placesKey(a))
  await fakeBrowser.storage.local.set({ [addressesKey('suara.com/a')]: [['x', ['y']], 7] })
  await check()
  expect(contradictions(await stored())).toEqual([])
})

test('gives records without rows one, with their state', async () => {
  const [a, b] = [await saveAt('a'), await saveAt('b')]
  await patchState({ id: a, patch: { isRead: true } })
  await remove([b])
  const before = await listEntries()
  await fakeBrowser.storage.local.set({ 'index:0': [] })
  await check()
  const byId = (rows: typeof before) => rows.sort((one, other) => one.id.localeCompare(other.id))
  expect(byId(await listEntries())).toEqual(byId(before))
})

test('mends an index that has lost a page, or holds a row twice', async () => {
  const [a, b] = [await saveAt('a'), await saveAt('b')]
  const rows = await listEntries()
  await fakeBrowser.storage.local.remove('index:0')
  await fakeBrowser.storage.local.set({ 'index:2': [...rows, ...rows] })
  await check()
  expect((await listEntries()).map(row => row.id).sort()).toEqual([a, b].sort())
})

test.each([
  ['page is missing', { 'index:1': undefined }],
  ['page is no list', { 'index:0': 'x' }],
  ['page has lost a row', { 'index:0': 'shorter' }],
  ['page has rows that are none', { 'index:1': [null, { id: 1 }, 'x'] }],
  ['head is missing', { index: undefined }],
  ['head is wrong', { index: headValue([{ rows: 5, newest: 0, unread: 1, deleted: null }]) }],
  ['whole index is missing', { index: undefined, 'index:0': undefined, 'index:1': undefined }]
])('where a %s, the next write finds it, and all is there again', async (_, damage) => {
  const ids: string[] = []
  for (let at = 0; at < 150; at++) ids.push(await saveAt(`a${at}`))
  const before = await stored()
  await damageStorage(damage)
  // Neither of them may say that it is saved while the list does not show it.
  await patchStates({ ids: [ids[0] ?? '', ids[140] ?? ''], patch: { addTags: ['x'] } })
  const one = await saveAt('new')
  await check()
  const rows = await listEntries()
  expect(rows.map(row => row.id).sort()).toEqual([...ids, one].sort())
  expect(rows.filter(row => row.tags.length > 0)).toHaveLength(2)
  const after = await stored()
  for (const id of ids) expect(after[`article:${id}`]).toEqual(before[`article:${id}`])
  expect(contradictions(after)).toEqual([])
  expect(await saveAt('a7')).toBe(ids[7])
  vi.clearAllMocks()
  const set = vi.spyOn(fakeBrowser.storage.local, 'set')
  await check()
  expect(set).not.toHaveBeenCalled()
})

async function damageStorage(damage: object): Promise<void> {
  const { local } = fakeBrowser.storage
  for (const [key, value] of Object.entries(damage))
    if (value === undefined) await local.remove(key)
    else if (value === 'shorter') await local.set({ [key]: ((await local.get(key))[key] as []).slice(1) })
    else await local.set({ [key]: value })
}

const stored = () => fakeBrowser.storage.local.get(null)

test('a record that cannot be read keeps its place, and what is left of it is shown', async () => {
  const [a, b] = [await saveAt('a'), await saveAt('b')]
  const damaged = { version: 2, id: a, savedAt: 7, article: { title: 'Judul', blocks: 'x' } }
  await fakeBrowser.storage.local.set({ [`article:${a}`]: damaged, [`article:${b}`]: 7 })
  await check()
  expect((await listEntries()).map(row => row.title).sort()).toEqual(['a', 'b'])
  await fakeBrowser.storage.local.remove(['index', 'index:0'])
  await check()
  expect((await listEntries()).map(row => [row.title, row.savedAt])).toEqual([
    ['Judul', 7],
    ['', 0]
  ])
  await remove([a, b])
  await purge(Date.now() + 2 * 24 * 60 * 60 * 1000)
  expect(Object.keys(await stored()).filter(key => /^(article|state):/.test(key))).toEqual([])
  expect(contradictions(await stored())).toEqual([])
})

test('a newer record without a row is left alone, and shown', async () => {
  const id = await saveAt('a')
  const newer = { version: 99, article: { title: 'Dari masa depan' } }
  await fakeBrowser.storage.local.set({ 'index:0': [], [`article:${id}`]: newer })
  await check()
  expect((await stored())[`article:${id}`]).toEqual(newer)
  expect(await listEntries()).toMatchObject([{ id, title: 'Dari masa depan' }])
})

test('lays the pages anew where deletions have left more room than rows', async () => {
  const ids: string[] = []
  for (let at = 0; at < 350; at++) ids.push(await saveAt(`a${at}`))
  const left = ids.filter((_, at) => at % 10 === 0)
  await remove(ids.filter(id => !left.includes(id)))
  await purge(Date.now() + 2 * 24 * 60 * 60 * 1000)
  expect(await stored()).toHaveProperty('index:3')
  await check()
  expect(Object.keys(await stored()).filter(key => key.startsWith('index:'))).toEqual(['index:0'])
  expect((await listEntries()).map(row => row.id).sort()).toEqual(left.sort())
  await patchStates({ ids: left, patch: { isRead: true } })
  expect((await listEntries()).every(row => row.isRead)).toBe(true)
})
