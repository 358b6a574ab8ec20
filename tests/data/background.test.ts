import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { listEntries } from '@/utils/library/list'
import { getPanelReading, getStory, setPanelReading } from '@/utils/stories'
import { makeArticle, readStory } from './made'
import { resetBrowser, settle, url, wake } from './woken'

beforeEach(resetBrowser)

describe('the badge', () => {
  const row = (at: number, fields = {}) => ({
    id: `id${at}`,
    key: `k${at}`,
    title: '',
    outlet: '',
    url,
    picture: null,
    published: null,
    savedAt: at,
    words: 1,
    lang: 'id',
    isRead: false,
    deletedAt: null,
    ...fields
  })
  const text = () => fakeBrowser.action.getBadgeText({})

  test.each([
    ['', [row(1, { isRead: true }), row(2, { deletedAt: 5 })]],
    ['2', [row(1), row(2), row(3, { isRead: true })]],
    ['999+', Array.from({ length: 1000 }, (_, at) => row(at))]
  ])('at the start is "%s"', async (expected, rows) => {
    await fakeBrowser.storage.local.set({ 'index:0': rows })
    await wake()
    await settle()
    expect(await text()).toBe(expected)
  })

  test('follows the index', async () => {
    await wake()
    await fakeBrowser.storage.local.set({ 'index:0': [row(1), row(2)] })
    await settle()
    expect(await text()).toBe('2')
    await fakeBrowser.storage.local.set({ 'index:0': [row(1, { isRead: true }), row(2, { deletedAt: 3 })] })
    await settle()
    expect(await text()).toBe('')
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
