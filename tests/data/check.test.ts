import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { check } from '@/utils/library/check'
import { listEntries } from '@/utils/library/list'
import { patchState, remove } from '@/utils/library/writer'
import { articleAt, savedId } from './made'

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  // As in browsers that cannot list keys.
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined })
})

const saveAt = (path: string) => savedId(articleAt(path))

test('writes nothing where all is well', async () => {
  await saveAt('a')
  const set = vi.spyOn(fakeBrowser.storage.local, 'set')
  await check()
  expect(set).not.toHaveBeenCalled()
})

test('opens no record where all is well, if keys can be listed', async () => {
  const id = await saveAt('a')
  const getKeys = async () => [`article:${id}`, `state:${id}`, 'index:0', 'look']
  Object.assign(fakeBrowser.storage.local, { getKeys })
  const get = vi.spyOn(fakeBrowser.storage.local, 'get')
  await check()
  expect(get.mock.calls).toEqual([[['index:0']]])
})

test('drops rows without records', async () => {
  const [a, b] = [await saveAt('a'), await saveAt('b')]
  await fakeBrowser.storage.local.remove([`article:${a}`])
  await check()
  expect((await listEntries()).map(row => row.id)).toEqual([b])
  expect(await fakeBrowser.storage.local.get(`state:${a}`)).toEqual({ [`state:${a}`]: undefined })
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

test('leaves a newer record without a row alone', async () => {
  const id = await saveAt('a')
  await fakeBrowser.storage.local.set({ 'index:0': [], [`article:${id}`]: { version: 99 } })
  const before = await fakeBrowser.storage.local.get(null)
  await check()
  expect(await fakeBrowser.storage.local.get(null)).toEqual(before)
})
