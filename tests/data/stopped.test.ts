import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { freshState } from '@/utils/library/state'
import { contradictions, storedState } from '../e2e/harness/library'
import { articleAt, readStory, savedId } from './made'

const DAY = 24 * 60 * 60 * 1000
const { local } = fakeBrowser.storage

type Writer = typeof import('@/utils/library/writer')

interface Made {
  /** Articles that are saved; the last of them is deleted. */
  ids: [string, string, string]
  /** Stories of the session: one that is new, and a longer text of the first article. */
  unsaved: string
  longer: string
}

const works: Record<string, (writer: Writer, made: Made) => Promise<unknown>> = {
  'a save': (writer, { unsaved }) => writer.save({ story: unsaved, isPrivateAgreed: false }),
  'a longer text': (writer, { longer }) => writer.save({ story: longer, isPrivateAgreed: false }),
  'a tag on many': (writer, { ids }) => writer.patchStates({ ids, patch: { addTags: ['penting'] } }),
  'a note that grows': (writer, { ids }) =>
    writer.patchState({ id: ids[0], patch: { note: 'kata '.repeat(200) } }),
  'a deletion': (writer, { ids }) => writer.remove([ids[0], ids[1]]),
  'the taking back of one': (writer, { ids }) => writer.restore([ids[2]]),
  'the end of what was deleted': writer => writer.purge(Date.now() + 2 * DAY)
}

beforeEach(() => fakeBrowser.reset())
afterEach(() => vi.restoreAllMocks())

test.each(Object.entries(works))(
  '%s, stopped between any two steps, leaves nothing by halves',
  async (what, work) => {
    const made = await makeList()
    const before = await local.get(null)
    let steps = 0
    for (let isStopped = true; isStopped; steps++) {
      await local.clear()
      await local.set(structuredClone(before))
      const { writer } = await restarted()
      isStopped = await stoppedAt(steps, () => work(writer, made))
      vi.restoreAllMocks()
      const { check } = await restarted()
      await check()
      const after = await local.get(null)
      expect(contradictions(after), `${what}, stopped before step ${steps}`).toEqual([])
      for (const id of made.ids.slice(0, 2)) expect(after).toHaveProperty([`article:${id}`])
    }
    // Each of them asks storage more than once.
    expect(steps).toBeGreaterThan(2)
  }
)

test('the move of states that had keys of their own, stopped between any two steps, loses none', async () => {
  const { ids } = await makeList()
  const { index: _, ...values } = await local.get(null)
  const states = Object.keys(values).filter(key => key.startsWith('states:'))
  const own = ids.map(id => [`state:${id}`, { ...freshState, tags: [id] }])
  await local.remove(['index', ...states])
  await local.set({ ...Object.fromEntries(own), index: { version: 3, pages: [] } })
  const before = await local.get(null)
  for (let steps = 0, isStopped = true; isStopped; steps++) {
    await local.clear()
    await local.set(structuredClone(before))
    const { check } = await restarted()
    isStopped = await stoppedAt(steps, check)
    vi.restoreAllMocks()
    await (await restarted()).check()
    const after = await local.get(null)
    expect(contradictions(after), `stopped before step ${steps}`).toEqual([])
    expect(ids.map(id => storedState(after, id).tags)).toEqual(ids.map(id => [id]))
    expect(Object.keys(after).filter(key => key.startsWith('state:'))).toEqual([])
  }
})

async function makeList(): Promise<Made> {
  const { writer } = await restarted()
  const ids = [await savedId(articleAt('a')), await savedId(articleAt('b')), await savedId(articleAt('c'))]
  await writer.remove(ids.slice(2))
  const unsaved = await readStory(articleAt('new'))
  const longer = await readStory(articleAt('a', { text: 'Satu paragraf.\nDan satu lagi.' }))
  return { ids: ids as Made['ids'], unsaved: unsaved.id, longer: longer.id }
}

/** As after the worker was stopped: nothing of it is left in memory. */
async function restarted() {
  vi.resetModules()
  const writer = await import('@/utils/library/writer')
  const { check } = await import('@/utils/library/check')
  return { writer, check }
}

/** Does the work until it asks storage for the time with this number, which is never answered; tells whether it came so far. */
function stoppedAt(step: number, work: () => Promise<unknown>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let calls = 0
    for (const name of ['get', 'set', 'remove'] as const) {
      const call = local[name].bind(local) as (...given: unknown[]) => Promise<unknown>
      vi.spyOn(local, name).mockImplementation((...given: unknown[]) => {
        if (calls++ < step) return call(...given) as Promise<never>
        resolve(true)
        return new Promise(() => {})
      })
    }
    work().then(() => resolve(false), reject)
  })
}
