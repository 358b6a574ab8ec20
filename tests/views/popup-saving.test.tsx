// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { App } from '@/entrypoints/popup/app'
import { capture } from '@/utils/capture'
import { listEntries } from '@/utils/library/list'
import type { Reading } from '@/utils/stories'
import { makeArticle, readStory, savedId } from '../data/made'
import { button, click, close, find, hasButton, prepare, press, show } from './view'

vi.mock('@/utils/messages', () => import('./background'))
vi.mock('@/utils/capture', () => ({ capture: vi.fn() }))

beforeEach(async () => {
  await prepare()
  fakeBrowser.tabs.query = (async () => [{ id: 1, index: 0, windowId: 1, incognito: false }]) as never
  vi.mocked(capture).mockReset()
})
afterEach(close)

const reads = (reading: Reading) => vi.mocked(capture).mockResolvedValue(reading)

async function readsStory(article = makeArticle(), isPrivate = false): Promise<void> {
  const { id } = await readStory(article, { isPrivate })
  reads({ story: id })
}

describe('a longer text that is saved already', () => {
  const saved = async () => (await listEntries()).map(entry => entry.words)

  test('is kept, until the reader wants the shown one in its place', async () => {
    await savedId(makeArticle({ text: 'Satu. Dua tiga empat.' }))
    await readsStory(makeArticle({ text: 'Satu.' }))
    await show(<App />)
    expect(hasButton('Saved')).toBe(true)
    expect(await saved()).toEqual([4])
    await click(button('More'))
    await click(button('Keep this shorter text instead'))
    expect(await saved()).toEqual([1])
    await click(button('More'))
    expect(hasButton('Keep this shorter text instead')).toBe(false)
  })

  test('from a private window it is asked first', async () => {
    await savedId(makeArticle({ text: 'Satu. Dua tiga empat.' }))
    await readsStory(makeArticle({ text: 'Satu.' }), true)
    await show(<App />)
    await click(button('More'))
    await click(button('Keep this shorter text instead'))
    expect(await saved()).toEqual([4])
    await click(button('Save anyway'))
    expect(await saved()).toEqual([1])
  })
})

describe('from a private window', () => {
  test('asks before it saves, and keeps nothing on a no', async () => {
    await readsStory(makeArticle(), true)
    await show(<App />)
    await click(button('Save'))
    expect(find('[role=alertdialog]').textContent).toContain('private window')
    expect(document.activeElement).toBe(button('Save anyway'))
    await click(button('Cancel'))
    expect(find('[role=alertdialog]')).toBeNull()
    expect(await listEntries()).toEqual([])
  })

  test('Escape is no; a yes saves', async () => {
    await readsStory(makeArticle(), true)
    await show(<App />)
    await click(button('Save'))
    expect(await press('Escape')).toBe(false)
    expect(find('[role=alertdialog]')).toBeNull()
    await click(button('Save'))
    await click(button('Save anyway'))
    expect(await listEntries()).toHaveLength(1)
  })
})
