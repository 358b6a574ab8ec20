import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { headValue } from '@/utils/library/head'
import { listEntries } from '@/utils/library/list'
import { getPanelReading, setPanelReading } from '@/utils/panel-reading'
import { getStory } from '@/utils/stories'
import { articleAt, makeArticle, readStory } from './made'
import { resetBrowser, settle, wake } from './woken'

beforeEach(resetBrowser)

describe('the badge', () => {
  const pages = (...unread: number[]) => ({
    index: headValue(unread.map(count => ({ rows: 100, newest: 1, unread: count, deleted: null })))
  })
  const text = () => fakeBrowser.action.getBadgeText({})

  test.each([
    ['', pages()],
    ['', pages(0, 0)],
    ['2', pages(0, 2)],
    ['999+', pages(...Array.from({ length: 10 }, () => 100))],
    ['', {}]
  ])('at the start is "%s"', async (expected, stored) => {
    await fakeBrowser.storage.local.set(stored)
    await wake()
    await settle()
    expect(await text()).toBe(expected)
  })

  test('counts what is neither read nor archived nor deleted', async () => {
    await wake()
    const { save, patchState, remove } = await import('@/utils/library/writer')
    const ids: string[] = []
    for (const path of ['a', 'b', 'c', 'd']) {
      const { id } = await readStory(articleAt(path))
      const outcome = await save({ story: id, isPrivateAgreed: false })
      if ('id' in outcome) ids.push(outcome.id)
    }
    await settle()
    expect(await text()).toBe('4')
    await patchState({ id: ids[0] ?? '', patch: { isRead: true } })
    await patchState({ id: ids[1] ?? '', patch: { isArchived: true } })
    await remove([ids[2] ?? ''])
    await settle()
    expect(await text()).toBe('1')
  })
})

test('what was deleted long ago is purged at a start', async () => {
  const story = await readStory(makeArticle())
  await wake()
  const { remove, save } = await import('@/utils/library/writer')
  const outcome = await save({ story: story.id, isPrivateAgreed: false })
  await remove('id' in outcome ? [outcome.id] : [])
  vi.useFakeTimers({ now: Date.now() + 2 * 24 * 60 * 60 * 1000, toFake: ['Date'] })
  await wake()
  await settle()
  vi.useRealTimers()
  expect(await listEntries()).toEqual([])
})

test('with the last private window goes what was read in it', async () => {
  await wake()
  const secret = await readStory(makeArticle(), { isPrivate: true })
  await setPanelReading(4, { story: secret.id })
  vi.spyOn(fakeBrowser.windows, 'getAll').mockResolvedValueOnce([{ incognito: true }] as never)
  await fakeBrowser.windows.onRemoved.trigger(4)
  expect(await getPanelReading(4)).toBeNull()
  expect(await getStory(secret.id)).not.toBeNull()
  await fakeBrowser.windows.onRemoved.trigger(5)
  expect(await getStory(secret.id)).toBeNull()
})
