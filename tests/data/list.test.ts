import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { check } from '@/utils/library/check'
import { entryFor } from '@/utils/library/entry'
import { factsOf, headValue } from '@/utils/library/head'
import { placesKey } from '@/utils/library/keys'
import { layRows } from '@/utils/library/lay-rows'
import { followEntries, listEntries } from '@/utils/library/list'
import type { SavedEntry } from '@/utils/library/saved'
import { createShelf } from '@/utils/library/shelf'
import { freshState } from '@/utils/library/state'
import { bucketed } from '@/utils/library/stored-bucket'
import { patchState, remove } from '@/utils/library/writer'
import { articleAt, savedId } from './made'

beforeEach(async () => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  await check()
})

/** The index of articles that were saved at these times, in this order. */
async function fill(times: readonly number[]): Promise<void> {
  const rows = times.map(savedAt =>
    entryFor({ version: 2, id: `id${savedAt}`, savedAt, article: articleAt(`p${savedAt}`) }, freshState)
  )
  const pages = layRows(
    rows.map((_, at) => rows.slice(at * 100, (at + 1) * 100)).filter(page => page.length > 0),
    []
  )
  await fakeBrowser.storage.local.set({
    index: headValue(pages.map(factsOf)),
    ...Object.fromEntries(pages.map((page, at) => [`index:${at}`, page])),
    ...Object.fromEntries(
      bucketed(
        pages.flatMap((page, at) => page.map(row => [row.id, at] as const)),
        placesKey
      )
    )
  })
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const newestFirst = (times: readonly number[]) => [...times].sort((a, b) => b - a)
const timesOf = (rows: readonly SavedEntry[]) => rows.map(row => row.savedAt)

/** Follows the list until it is whole; gives what was called back on the way. */
function follow() {
  const seen: { times: number[]; isWhole: boolean; isChange: boolean }[] = []
  const onFailure = vi.fn()
  const stop = followEntries({
    onEntries: (rows, about) => void seen.push({ times: timesOf(rows), ...about }),
    onFailure
  })
  const whole = () => vi.waitFor(() => expect(seen.at(-1)?.isWhole).toBe(true))
  return { seen, onFailure, stop, whole }
}

describe('a long list', () => {
  test('shows its newest rows before the rest is read', async () => {
    await fill(upTo(1250))
    const get = vi.spyOn(fakeBrowser.storage.local, 'get')
    const { seen, stop, whole } = follow()
    await whole()
    expect(seen[0]?.times).toEqual(newestFirst(upTo(1250)).slice(0, 150))
    expect(get.mock.calls.slice(0, 2)).toEqual([['index'], [['index:12', 'index:11']]])
    expect(seen.map(({ times }) => times.length)).toEqual([150, 1250])
    expect(seen.at(-1)?.times).toEqual(newestFirst(upTo(1250)))
    stop()
  })

  test('never shows a row before one that is newer, in whatever order they came', async () => {
    const times = upTo(900).sort((a, b) => ((a * 7919) % 907) - ((b * 7919) % 907))
    await fill(times)
    const { seen, stop, whole } = follow()
    await whole()
    const all = newestFirst(times)
    for (const { times: some } of seen) expect(some).toEqual(all.slice(0, some.length))
    stop()
  })
})

describe('a change', () => {
  test('is told without reading anything', async () => {
    await fill(upTo(350))
    const { seen, stop, whole } = follow()
    await whole()
    const get = vi.spyOn(fakeBrowser.storage.local, 'get')
    await fakeBrowser.storage.local.set({ 'index:1': [] })
    await vi.waitFor(() => expect(seen.at(-1)?.isChange).toBe(true))
    expect(seen.at(-1)?.times).toEqual(newestFirst(upTo(350).filter(time => time <= 100 || time > 200)))
    expect(get).not.toHaveBeenCalled()
    stop()
    await remove(['id1'])
    expect(seen).toHaveLength(3)
  })

  test('that comes while the list is read is not lost in it', async () => {
    await fill(upTo(350))
    const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local)
    const spy = vi.spyOn(fakeBrowser.storage.local, 'get')
    spy.mockImplementation((async (keys: string[]) => {
      const found = await get(keys)
      if (keys.includes('index:0')) {
        spy.mockRestore()
        await patchState({ id: 'id1', patch: { isRead: true } })
      }
      return found
    }) as never)
    let rows: SavedEntry[] = []
    const stop = followEntries({
      onEntries: (entries, { isWhole }) => {
        if (isWhole) rows = entries
      },
      onFailure: () => {}
    })
    await vi.waitFor(() => expect(rows).toHaveLength(350))
    expect(rows.find(row => row.id === 'id1')?.isRead).toBe(true)
    stop()
  })

  test('of two at the same moment keeps each once', async () => {
    await fill([5, 5, 5].map((time, at) => time + at / 10))
    const id = await savedId(articleAt('x'))
    await patchState({ id, patch: { isFavourite: true } })
    expect(await listEntries()).toHaveLength(4)
  })
})

test('a storage that cannot be read is told', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'))
  const { seen, onFailure, stop } = follow()
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce())
  expect(seen).toEqual([])
  stop()
})

test('a list without a head is read to its end', async () => {
  await fill(upTo(450))
  await fakeBrowser.storage.local.remove('index')
  expect(timesOf(await listEntries())).toEqual(newestFirst(upTo(450)))
})

test('a shelf keeps the order whatever is put on it', () => {
  const shelf = createShelf()
  const row = (savedAt: number) => ({ id: `${savedAt}`, savedAt }) as SavedEntry
  shelf.put(0, [row(3), row(1)])
  shelf.put(1, [row(2), row(4)])
  expect(timesOf(shelf.rows())).toEqual([4, 3, 2, 1])
  expect(shelf.newerThan(2)).toBe(2)
  shelf.put(0, [row(7)])
  expect(timesOf(shelf.rows())).toEqual([7, 4, 2])
  shelf.putRead(0, [row(9)])
  expect(timesOf(shelf.rows())).toEqual([7, 4, 2])
  shelf.put(0, [])
  expect(timesOf(shelf.rows())).toEqual([4, 2])
  expect(shelf.newerThan(0)).toBe(2)
})

test('a shelf gives the same whether a page is changed in place or put anew', () => {
  const order = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 8 })
  const puts = fc.array(fc.tuple(fc.nat(2), order, fc.integer({ min: 0, max: 9 })), { maxLength: 12 })
  fc.assert(
    fc.property(puts, all => {
      const shelf = createShelf()
      const pages = new Map<number, SavedEntry[]>()
      for (const [page, ids, shift] of all) {
        // A story is on one page; with another shift some of them are as if saved again.
        const rows = ids.map(id => ({ id: `${page}-${id}`, savedAt: id % 2 ? id : id + shift }) as SavedEntry)
        pages.set(page, rows)
        shelf.put(page, rows)
        expect(new Set(shelf.rows())).toEqual(new Set([...pages.values()].flat()))
        expect(timesOf(shelf.rows())).toEqual(newestFirst(timesOf([...pages.values()].flat())))
      }
    })
  )
})
