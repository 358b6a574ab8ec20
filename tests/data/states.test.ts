import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { changeState } from '@/utils/library/change-state'
import { statesKey } from '@/utils/library/keys'
import { listEntries } from '@/utils/library/list'
import { getSaved } from '@/utils/library/records'
import type { Highlight } from '@/utils/library/saved'
import { freshState, mendedState } from '@/utils/library/state'
import { patchState, patchStates } from '@/utils/library/writer'
import { articleAt, savedId } from './made'

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

const highlight = (id: string, note = ''): Highlight => ({
  id,
  quote: 'q',
  prefix: '',
  suffix: '',
  block: 'b1',
  start: 0,
  note,
  createdAt: 1
})

describe('a change', () => {
  test('of tags knows them by neither case nor white space, and sorts them', () => {
    const tagged = changeState(freshState, { addTags: [' Politik ', 'asean', 'POLITIK', '', 'dua  kata'] })
    expect(tagged.tags).toEqual(['asean', 'dua kata', 'Politik'])
    expect(changeState(tagged, { removeTags: ['politik'], addTags: ['Asean'] }).tags).toEqual([
      'asean',
      'dua kata'
    ])
    expect(changeState(tagged, { tags: ['b', 'a', 'B'] }).tags).toEqual(['a', 'b'])
  })

  test('of highlights keeps those of others', () => {
    const marked = changeState(freshState, { putHighlights: [highlight('a'), highlight('b')] })
    const next = changeState(marked, {
      putHighlights: [highlight('a', 'baru'), highlight('c')],
      removeHighlights: ['b']
    })
    expect(next.highlights).toEqual([highlight('a', 'baru'), highlight('c')])
  })

  test('of nothing is none', () => {
    expect(changeState(freshState, { isRead: false, addTags: [], removeRestored: ['r1'] })).toBe(freshState)
  })
})

test('a state that was damaged keeps what is whole', () => {
  const damaged = { ...freshState, note: 'ada', tags: [1], progress: 7, highlights: [{ id: 'h' }] }
  expect(mendedState(damaged)).toEqual({ ...freshState, note: 'ada' })
  expect(mendedState(null)).toEqual(freshState)
  expect(mendedState('x')).toEqual(freshState)
})

test('what two views change at the same time is all there', async () => {
  const id = await savedId()
  await Promise.all([
    patchState({ id, patch: { addTags: ['a'], isRead: true } }),
    patchState({ id, patch: { addTags: ['b'], progress: 0.42 } }),
    patchState({ id, patch: { putHighlights: [highlight('x')] } }),
    patchState({ id, patch: { putHighlights: [highlight('y')], note: 'n' } }),
    patchState({ id, patch: { addRestored: ['r1'] } }),
    patchState({ id, patch: { addRestored: ['r2'] } })
  ])
  expect((await getSaved(id))?.state).toMatchObject({
    tags: ['a', 'b'],
    isRead: true,
    progress: 0.42,
    highlights: [highlight('x'), highlight('y')],
    note: 'n',
    restored: ['r1', 'r2']
  })
  const row = { tags: ['a', 'b'], isRead: true, progress: 0.4, hasNotes: true }
  expect(await listEntries()).toMatchObject([row])
})

test('many are changed in one write, without those that are not there', async () => {
  const ids = [await savedId(articleAt('a')), await savedId(articleAt('b')), await savedId(articleAt('c'))]
  await patchState({ id: ids[1] ?? '', patch: { addTags: ['lama'] } })
  const set = vi.spyOn(fakeBrowser.storage.local, 'set')
  await patchStates({ ids: ['none', ...ids.slice(0, 2)], patch: { isArchived: true, addTags: ['baru'] } })
  expect(set).toHaveBeenCalledOnce()
  const tags = new Map((await listEntries()).map(row => [row.id, [row.isArchived, ...row.tags]]))
  expect(ids.map(id => tags.get(id))).toEqual([[true, 'baru'], [true, 'baru', 'lama'], [false]])
})

test('a row is not written for each line that is read', async () => {
  const id = await savedId()
  const set = vi.spyOn(fakeBrowser.storage.local, 'set')
  await patchState({ id, patch: { progress: 0.01 } })
  await patchState({ id, patch: { progress: 0.04 } })
  await patchState({ id, patch: { progress: 0.06 } })
  await patchState({ id, patch: { progress: 0.06 } })
  const written = set.mock.calls.map(([values]) => Object.keys(values).join(' '))
  const bucket = statesKey(id)
  expect(written).toEqual([bucket, bucket, `${bucket} index:0`])
})
