import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { statesKey } from '@/utils/library/keys'
import { listEntries } from '@/utils/library/list'
import { migrate } from '@/utils/library/migrate'
import { v1ToV2 } from '@/utils/library/migrations/v1-to-v2'
import { getSaved } from '@/utils/library/records'
import { patchState } from '@/utils/library/writer'
import recordsV1 from './records-v1.json'
import recordsV2 from './records-v2.json'

const id = '3f2b8a52-6a0e-4d2f-9d0e-0a3f5c1b7e11'
const stateKey = `state:${id}` as const

beforeEach(async () => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  await fakeBrowser.storage.local.set(structuredClone(recordsV1))
})

test('records of version 1 are read as those of today', async () => {
  const record = await getSaved(id)
  expect(record?.saved.article).toEqual(recordsV1[`article:${id}`].article)
  expect(record?.state).toEqual({
    version: 3,
    isRead: true,
    isFavourite: false,
    isArchived: false,
    tags: [],
    progress: 0.4,
    place: null,
    note: '',
    highlights: [],
    restored: ['r1'],
    hidden: [],
    deletedAt: null
  })
  expect(await listEntries()).toEqual([
    expect.objectContaining({ id, isFavourite: false, isArchived: false, tags: [], hasNotes: false })
  ])
})

test('reading writes nothing, a change writes the new shape', async () => {
  await getSaved(id)
  expect(await fakeBrowser.storage.local.get(null)).toEqual(recordsV1)
  await patchState({ id, patch: { isFavourite: true } })
  const stored = await fakeBrowser.storage.local.get(null)
  const state = { version: 3, isRead: true, isFavourite: true, progress: 0.4, restored: ['r1'] }
  expect(stored[statesKey(id)]).toEqual([[id, state]])
  expect(stored).not.toHaveProperty(stateKey)
  expect(stored[`article:${id}`]).toEqual(recordsV1[`article:${id}`])
})

test('records of version 2 keep all that was done, and have nothing taken out', async () => {
  await fakeBrowser.storage.local.set(structuredClone(recordsV2))
  const { version: _, ...state } = recordsV2[stateKey]
  expect((await getSaved(id))?.state).toEqual({ ...state, version: 3, hidden: [] })
})

test('a migration that fails keeps the old value', async () => {
  vi.spyOn(v1ToV2, 'state').mockImplementation(() => {
    throw new Error('a fault of ours')
  })
  expect(await getSaved(id)).toBeNull()
  await patchState({ id, patch: { isRead: false } })
  expect(await fakeBrowser.storage.local.get(null)).toMatchObject(recordsV1)
})

test('goes through every step, and stops at the version that it has', () => {
  const step = (from: number) => ({
    from,
    article: (record: object) => record as Record<string, unknown>,
    state: (record: object) => ({ ...record, seen: [...((record as { seen?: number[] }).seen ?? []), from] })
  })
  const steps = [step(1), step(2), step(3)]
  expect(migrate('state', { version: 1 }, steps)).toEqual({ version: 4, seen: [1, 2, 3] })
  expect(migrate('state', { version: 3 }, steps)).toEqual({ version: 4, seen: [3] })
  expect(migrate('state', { version: 9 }, steps)).toEqual({ version: 9 })
  expect(migrate('state', 'no record', steps)).toBe('no record')
})
