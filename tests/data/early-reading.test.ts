// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readTab } from '@/hooks/use-tab-reading'
import { askEarly } from '@/utils/early-reading'
import { defaultLook, filtersItem, lookItem } from '@/utils/settings'
import { getStory } from '@/utils/stories'
import { makeArticle } from './made'
import { leavePage, standInPage } from './stand-in-page'

const url = 'https://www.suara.com/news/2021/11/15/162023/kemnaker-asean'

/** A tab with a story, or what stands in its place. */
function showTab({ tabs = [{ id: 7, url, incognito: false }], error = '' } = {}) {
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => tabs) as never)
  return standInPage({ url, error, answer: () => JSON.stringify({ article: makeArticle({ url }) }) })
}

beforeEach(() => {
  fakeBrowser.reset()
  globalThis.beningEarly = undefined
})

afterEach(() => {
  vi.restoreAllMocks()
  leavePage()
})

describe('what is asked for in the head', () => {
  test('is the story, which the view then need not ask for again', async () => {
    const executeScript = showTab()
    askEarly()
    const { shown, end } = readTab(globalThis.beningEarly?.reading)
    const reading = await shown
    expect('story' in reading && (await getStory(reading.story))?.article.url).toBe(url)
    expect(await end).toEqual(reading)
    expect(executeScript).toHaveBeenCalledTimes(2)
  })

  test('is handed the reader’s filters', async () => {
    const own = { type: 'selector', selector: '.x', scope: '*', action: 'cut', kind: 'other' } as const
    await filtersItem.setValue({ off: [], own: [{ ...own, origin: 'reader' }] })
    const executeScript = showTab()
    askEarly()
    await readTab(globalThis.beningEarly?.reading).end
    expect(JSON.stringify(executeScript.mock.calls[0]?.[0].args)).toContain('.x')
  })

  test('is the look, from the moment in which it is known', async () => {
    await lookItem.setValue({ ...defaultLook, size: 24 })
    showTab()
    askEarly()
    expect(globalThis.beningEarly?.look).toBeNull()
    await globalThis.beningEarly?.reading
    expect(globalThis.beningEarly?.look?.size).toBe(24)
  })

  test('says why the page cannot be read', async () => {
    showTab({ error: 'Cannot access a chrome:// URL' })
    askEarly()
    const { shown } = readTab(globalThis.beningEarly?.reading)
    expect(await shown).toEqual({ failure: 'browser-page', url })
  })

  test('comes to nothing without a tab', async () => {
    showTab({ tabs: [] })
    askEarly()
    expect(await globalThis.beningEarly?.reading).toBeNull()
    expect(await readTab(globalThis.beningEarly?.reading).shown).toEqual({
      failure: 'browser-page',
      url: null
    })
  })

  test('comes to nothing where storage does not answer, and the view asks by itself', async () => {
    const executeScript = showTab()
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('gone'))
    askEarly()
    expect(await globalThis.beningEarly?.reading).toBeNull()
    expect(await readTab(globalThis.beningEarly?.reading).shown).toHaveProperty('story')
    expect(executeScript).toHaveBeenCalledTimes(2)
  })
})
