import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { forgetPanel, getPanelReading, setPanelReading, watchPanelReading } from '@/utils/panel-reading'
import { editStory, forgetPrivate, getStory, watchStory } from '@/utils/stories'
import { makeArticle, makeRemoval, readStory } from './made'

const articleAt = (path: string) => makeArticle({ url: `https://www.suara.com/${path}` })

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

async function storyIds(): Promise<string[]> {
  return Object.keys(await fakeBrowser.storage.session.get(null)).filter(key => key.startsWith('story:'))
}

test('nothing of a story reaches the disk', async () => {
  await readStory(makeArticle())
  expect(await fakeBrowser.storage.local.get(null)).toEqual({})
})

describe('putting stories', () => {
  test('keeps the last five', async () => {
    const stories = []
    for (let at = 0; at < 7; at++) stories.push(await readStory(articleAt(`a${at}`), { readAt: at }))
    const left = await Promise.all(stories.map(async ({ id }) => (await getStory(id)) !== null))
    expect(left).toEqual([false, false, true, true, true, true, true])
  })

  test('keeps besides what a side panel shows', async () => {
    const shown = await readStory(articleAt('shown'), { readAt: 0 })
    await setPanelReading(1, { story: shown.id })
    for (let at = 1; at < 8; at++) await readStory(articleAt(`a${at}`), { readAt: at })
    expect(await getStory(shown.id)).not.toBeNull()
    await forgetPanel(1)
    await readStory(articleAt('last'), { readAt: 9 })
    expect(await getStory(shown.id)).toBeNull()
    expect(await storyIds()).toHaveLength(5)
  })

  test('at once loses none', async () => {
    const stories = await Promise.all(
      [1, 2, 3, 4, 5].map(at => readStory(articleAt(`a${at}`), { readAt: at }))
    )
    for (const { id } of stories) expect(await getStory(id)).not.toBeNull()
    const [one, other] = await Promise.all([readStory(articleAt('twice')), readStory(articleAt('twice'))])
    expect(one.id).toBe(other.id)
  })

  test('of the same page in the same tab keeps the id, and what was brought back', async () => {
    const before = await readStory({
      ...articleAt('a'),
      removals: [makeRemoval('r1', 'A'), makeRemoval('r2', 'B')]
    })
    await editStory(before.id, { addRestored: ['r2'] })
    const after = await readStory({
      ...articleAt('a'),
      removals: [makeRemoval('r1', 'B'), makeRemoval('r2', 'C')]
    })
    expect(after).toMatchObject({ id: before.id, restored: ['r1'] })
    expect((await readStory(articleAt('a'), { tab: 2 })).id).not.toBe(before.id)
    expect((await readStory(articleAt('a'), { isPrivate: true })).id).not.toBe(before.id)
    expect((await readStory(articleAt('b'))).id).not.toBe(before.id)
  })

  test('lets older ones give way where the session is full', async () => {
    const [first, second] = [
      await readStory(articleAt('a'), { readAt: 1 }),
      await readStory(articleAt('b'), { readAt: 2 })
    ]
    const full = new Error('Session storage quota bytes exceeded. Values were not stored.')
    const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(full)
    const story = await readStory(articleAt('c'), { readAt: 3 })
    expect(await getStory(first.id)).toBeNull()
    expect(await getStory(second.id)).not.toBeNull()
    expect(await getStory(story.id)).not.toBeNull()
    set.mockRejectedValue(full)
    await expect(readStory(articleAt('d'))).rejects.toThrow(full)
  })
})

test('a story is watched', async () => {
  const story = await readStory(articleAt('a'))
  const onChange = vi.fn()
  const stop = watchStory(story.id, onChange)
  await editStory(story.id, { addRestored: ['r1'] })
  expect(onChange).toHaveBeenLastCalledWith({ ...story, restored: ['r1'] })
  await fakeBrowser.storage.session.remove(`story:${story.id}`)
  expect(onChange).toHaveBeenLastCalledWith(null)
  stop()
})

test('what a panel shows is watched, by window', async () => {
  const onChange = vi.fn()
  const stop = watchPanelReading(1, onChange)
  await setPanelReading(1, { failure: 'pdf', url: null })
  await setPanelReading(2, { story: 'x' })
  expect(onChange.mock.calls).toEqual([[{ failure: 'pdf', url: null }]])
  expect(await getPanelReading(2)).toEqual({ story: 'x' })
  expect(await getPanelReading(3)).toBeNull()
  stop()
})

test('private stories can be forgotten', async () => {
  const secret = await readStory(articleAt('a'), { isPrivate: true })
  const open = await readStory(articleAt('b'))
  await forgetPrivate()
  expect(await getStory(secret.id)).toBeNull()
  expect(await getStory(open.id)).not.toBeNull()
})
