import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { check } from '@/utils/library/check'
import { importRecords } from '@/utils/library/import'
import { statesKey } from '@/utils/library/keys'
import { getSaved, watchState } from '@/utils/library/records'
import { freshState } from '@/utils/library/state'
import { changedStates } from '@/utils/library/stored-states'
import { patchState } from '@/utils/library/writer'
import { contradictions } from '../e2e/harness/library'
import { articleAt, savedId } from './made'

/** Two ids whose states share a bucket. */
const [one, other] = neighbours()
const bucket = statesKey(one)
const long = 'Catatan yang panjang. '.repeat(30)
const stored = () => fakeBrowser.storage.local.get(null)

beforeEach(async () => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  const saved = (id: string) => ({ version: 3, id, savedAt: 7, article: articleAt(id) })
  await importRecords([one, other].map(id => ({ article: saved(id) })))
})

test('what a fresh state says is not stored, and read all the same', async () => {
  expect((await stored())[bucket]).toEqual([one, other].map(id => [id, { version: 3 }]))
  await patchState({ id: one, patch: { progress: 0.4, addTags: ['kerja'] } })
  expect((await stored())[bucket]).toContainEqual([one, { version: 3, progress: 0.4, tags: ['kerja'] }])
  expect((await getSaved(one))?.state).toEqual({ ...freshState, progress: 0.4, tags: ['kerja'] })
  expect((await getSaved(other))?.state).toEqual(freshState)
})

test('a state that has grown large leaves the bucket in the same write, and never comes back', async () => {
  const set = vi.spyOn(fakeBrowser.storage.local, 'set')
  await patchState({ id: one, patch: { note: long, isRead: true } })
  expect(set).toHaveBeenCalledOnce()
  expect(await stored()).toMatchObject({ [bucket]: [[other, {}]], [`state:${one}`]: { note: long } })
  await patchState({ id: one, patch: { note: '' } })
  expect((await getSaved(one))?.state).toEqual({ ...freshState, isRead: true })
  expect((await stored())[bucket]).toEqual([[other, { version: 3 }]])
  expect(contradictions(await stored())).toEqual([])
})

test('a neighbour that cannot be read stays as it is', async () => {
  const newer = [other, { version: 99, more: 'than we know' }]
  await fakeBrowser.storage.local.set({ [bucket]: [newer] })
  await patchState({ id: one, patch: { isRead: true } })
  expect((await stored())[bucket]).toEqual([newer, [one, { version: 3, isRead: true }]])
})

test('of an index with a key for each state the small ones are moved, and none is lost', async () => {
  const state = (fields: object) => ({ ...freshState, isRead: true, ...fields })
  const newer = { version: 99, isRead: true }
  const third = await savedId(articleAt('c'))
  const { index: _, [bucket]: __, [statesKey(third)]: ___, ...rest } = await stored()
  const older = { ...rest, index: { version: 3, pages: [] } }
  const own = { [`state:${one}`]: state({}), [`state:${other}`]: state({ note: long }) }
  await fakeBrowser.storage.local.clear()
  await fakeBrowser.storage.local.set({ ...older, ...own, [`state:${third}`]: newer })
  await check()
  const values = await stored()
  expect(values[bucket]).toEqual([[one, { version: 3, isRead: true }]])
  expect(values).not.toHaveProperty(`state:${one}`)
  expect(values[`state:${other}`]).toEqual(state({ note: long }))
  expect(values[`state:${third}`]).toEqual(newer)
  expect((await getSaved(other))?.state).toEqual(state({ note: long }))
})

test('what a move has left behind counts no more, and goes with the next check', async () => {
  await fakeBrowser.storage.local.set({ [`state:${one}`]: { ...freshState, tags: ['lama'] } })
  await patchState({ id: one, patch: { addTags: ['baru'] } })
  expect((await getSaved(one))?.state.tags).toEqual(['baru'])
  await check()
  expect(await stored()).not.toHaveProperty(`state:${one}`)
  expect(contradictions(await stored())).toEqual([])
})

test('a state without its article goes with the next check', async () => {
  await fakeBrowser.storage.local.remove(`article:${one}`)
  await check()
  expect((await stored())[bucket]).toEqual([[other, { version: 3 }]])
})

test("a neighbour's change is not told, and growing is", async () => {
  const onChange = vi.fn()
  const stop = watchState(one, onChange)
  await patchState({ id: other, patch: { isRead: true } })
  expect(onChange).not.toHaveBeenCalled()
  await patchState({ id: one, patch: { note: long } })
  expect(onChange).toHaveBeenLastCalledWith({ ...freshState, note: long })
  await patchState({ id: one, patch: { progress: 0.2 } })
  expect(onChange).toHaveBeenLastCalledWith({ ...freshState, note: long, progress: 0.2 })
  expect(onChange).toHaveBeenCalledTimes(2)
  stop()
})

test('a change is told from state to state, wherever they stand', () => {
  const [before, after] = [
    { version: 3, note: 'a' },
    { version: 3, note: long }
  ]
  const grown = {
    [bucket]: {
      oldValue: [
        [one, before],
        [other, {}]
      ],
      newValue: [[other, {}]]
    },
    [`state:${one}`]: { newValue: after }
  }
  expect([...changedStates(grown)]).toEqual([[one, { before, after }]])
})

function neighbours(): [string, string] {
  for (let at = 1; ; at++) if (statesKey(`a${at}`) === statesKey('a0')) return ['a0', `a${at}`]
}
