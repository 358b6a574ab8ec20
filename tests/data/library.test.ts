import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { statesKey } from '@/utils/library/keys'
import { entryOf, listEntries, watchEntries } from '@/utils/library/list'
import { getSaved, watchState } from '@/utils/library/records'
import { patchState, purge, remove, restore, save } from '@/utils/library/writer'
import { contradictions } from '../e2e/harness/library'
import { articleAt, makeArticle, readStory, savedId } from './made'

const DAY = 24 * 60 * 60 * 1000

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

describe('deleting', () => {
  test('marks, and can be taken back', async () => {
    const id = await savedId()
    await remove([id])
    expect((await listEntries())[0]?.deletedAt).toEqual(expect.any(Number))
    expect((await getSaved(id))?.state.deletedAt).toEqual(expect.any(Number))
    expect(entryOf(await listEntries(), makeArticle())).toBeNull()
    await restore([id])
    expect((await listEntries())[0]?.deletedAt).toBeNull()
    expect(entryOf(await listEntries(), makeArticle())?.id).toBe(id)
  })

  test('twice keeps the time of the first', async () => {
    const id = await savedId()
    await remove([id])
    const first = (await listEntries())[0]?.deletedAt
    await new Promise(resolve => setTimeout(resolve, 3))
    await remove([id])
    expect((await listEntries())[0]?.deletedAt).toBe(first)
  })

  test('is final after a day, and not before', async () => {
    const [gone, left] = [await savedId(articleAt('a')), await savedId(articleAt('b'))]
    await remove([gone])
    await purge(Date.now() + DAY - 1000)
    expect(await listEntries()).toHaveLength(2)
    await purge(Date.now() + DAY + 1000)
    expect((await listEntries()).map(row => row.id)).toEqual([left])
    const values = await fakeBrowser.storage.local.get(null)
    expect(contradictions(values)).toEqual([])
    expect(
      Object.keys(values)
        .filter(key => key.endsWith(left))
        .sort()
    ).toEqual([`article:${left}`])
    expect(JSON.stringify(values)).not.toContain(gone)
    await restore([gone])
    expect(await getSaved(gone)).toBeNull()
  })

  test('of what is not there does nothing', async () => {
    await remove(['none'])
    await restore(['none'])
    await patchState({ id: 'none', patch: { isRead: true } })
    expect(await listEntries()).toEqual([])
    expect(await getSaved('none')).toBeNull()
  })
})

describe('state', () => {
  test('progress alone leaves the index and the content as they are', async () => {
    const id = await savedId()
    const set = vi.spyOn(fakeBrowser.storage.local, 'set')
    await patchState({ id, patch: { progress: 0.04 } })
    expect(Object.keys(set.mock.calls[0]?.[0] ?? {})).toEqual([statesKey(id)])
    await patchState({ id, patch: { isRead: true } })
    expect(Object.keys(set.mock.calls[1]?.[0] ?? {})).toEqual([statesKey(id), 'index:0', 'index'])
    expect((await listEntries())[0]?.isRead).toBe(true)
  })

  test('is watched', async () => {
    const id = await savedId()
    const onChange = vi.fn()
    const stop = watchState(id, onChange)
    await patchState({ id, patch: { progress: 0.4 } })
    expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ progress: 0.4 }))
    stop()
    await patchState({ id, patch: { progress: 0.6 } })
    expect(onChange).toHaveBeenCalledOnce()
  })
})

describe('the index', () => {
  test('is watched', async () => {
    const onChange = vi.fn()
    const stop = watchEntries(onChange)
    const id = await savedId()
    await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith([expect.objectContaining({ id })]))
    await patchState({ id, patch: { progress: 0.04 } })
    expect(onChange).toHaveBeenCalledOnce()
    stop()
  })

  test('grows by pages of a hundred, and each write touches one of them', async () => {
    const ids: string[] = []
    for (let at = 0; at < 205; at++) ids.push(await savedId(articleAt(`a${at}`)))
    const pages = await fakeBrowser.storage.local.get(['index:0', 'index:1', 'index:2', 'index:3'])
    expect(Object.values(pages).map(rows => (rows as unknown[] | undefined)?.length)).toEqual([
      100,
      100,
      5,
      undefined
    ])
    expect(await listEntries()).toHaveLength(205)
    const [get, set] = [
      vi.spyOn(fakeBrowser.storage.local, 'get'),
      vi.spyOn(fakeBrowser.storage.local, 'set')
    ]
    const touched = () => [get, set].map(spy => spy.mock.calls.flatMap(([keys]) => pagesIn(keys)))
    await patchState({ id: ids[150] ?? '', patch: { isRead: true } })
    expect(touched()).toEqual([['index:1'], ['index:1']])
    vi.clearAllMocks()
    await savedId(articleAt('new'))
    expect(touched()).toEqual([['index:2'], ['index:2']])
    vi.clearAllMocks()
    await patchState({ id: ids[3] ?? '', patch: { progress: 0.01 } })
    expect(touched()).toEqual([[], []])
  })

  test('lists the newest first', async () => {
    vi.useFakeTimers({ now: 1000 })
    await savedId(articleAt('first'))
    vi.setSystemTime(2000)
    await savedId(articleAt('second'))
    vi.useRealTimers()
    expect((await listEntries()).map(row => row.title)).toEqual(['second', 'first'])
  })

  test('holds after 200 saves at once', async () => {
    const story = await readStory(makeArticle())
    const stories = Array.from({ length: 200 }, (_, at) => ({
      ...story,
      id: `s${at}`,
      article: articleAt(`a${at}`)
    }))
    await fakeBrowser.storage.session.set(Object.fromEntries(stories.map(one => [`story:${one.id}`, one])))
    const outcomes = await Promise.all(stories.map(one => save({ story: one.id, isPrivateAgreed: false })))
    expect(outcomes.every(({ kind }) => kind === 'saved')).toBe(true)
    const rows = await listEntries()
    expect(new Set(rows.map(row => row.key)).size).toBe(200)
    for (const row of rows) expect((await getSaved(row.id))?.saved.article.title).toBe(row.title)
  })

  test('leaves out rows that are none', async () => {
    await savedId()
    const [row] = await listEntries()
    await fakeBrowser.storage.local.set({
      'index:0': [row, { id: 1 }, null, 'x', { ...row, title: {} }],
      'index:1': 'x'
    })
    expect(await listEntries()).toEqual([row])
  })
})

/** The pages of the index among the keys that storage was called with. */
function pagesIn(keys: unknown): string[] {
  const names = typeof keys === 'string' ? [keys] : Array.isArray(keys) ? keys : Object.keys(keys ?? {})
  return names.filter(name => /^index:/.test(name))
}

test('a restart finds everything', async () => {
  const [a, b] = [await savedId(articleAt('a')), await savedId(articleAt('b'))]
  await remove([b])
  vi.resetModules()
  const again = await import('@/utils/library/writer')
  const list = await import('@/utils/library/list')
  await again.restore([b])
  await again.patchState({ id: a, patch: { isRead: true } })
  expect((await list.listEntries()).map(({ id, isRead, deletedAt }) => ({ id, isRead, deletedAt }))).toEqual(
    expect.arrayContaining([
      { id: a, isRead: true, deletedAt: null },
      { id: b, isRead: false, deletedAt: null }
    ])
  )
})
