import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { capture } from '@/utils/capture'
import { unpackContext } from '@/utils/extraction/handed-context'
import type { ExtractionContext } from '@/utils/extraction/pipeline'
import { type Filters, rulesFor, siteFor } from '@/utils/rules/catalogue'
import { rulesIn } from '@/utils/rules/rule-set'
import { filtersItem } from '@/utils/settings'
import { getStory, type Reading } from '@/utils/stories'
import { makeArticle } from './made'
import { leavePage, standInPage } from './stand-in-page'

const url = 'https://www.suara.com/news/2021/11/15/162023/kemnaker-asean'
const tab = { id: 7, url, incognito: false }

function showPage(page: { url?: string; contentType?: string; answer?: unknown; error?: string } = {}) {
  const contexts: (ExtractionContext | undefined)[] = []
  const executeScript = standInPage({
    url,
    ...page,
    answer: () => {
      const handed = globalThis.beningContext
      if (!handed) return null
      contexts.push(unpackContext(handed))
      return JSON.stringify('answer' in page ? page.answer : { article: makeArticle({ url }) })
    }
  })
  return { executeScript, contexts }
}

beforeEach(() => fakeBrowser.reset())

afterEach(() => {
  vi.useRealTimers()
  leavePage()
})

describe('a page that is read', () => {
  test('becomes a story of this session', async () => {
    const { executeScript } = showPage()
    const reading = await capture(tab)
    const story = 'story' in reading ? await getStory(reading.story) : null
    expect(story).toMatchObject({ article: { title: 'Kemnaker dan ASEAN' }, tab: 7, isPrivate: false })
    expect(executeScript).toHaveBeenCalledTimes(2)
    expect(executeScript.mock.calls.at(-1)?.[0]).toEqual({
      target: { tabId: 7 },
      files: ['/extract.js']
    })
  })

  test('is told of before it is stored, and storing waits for whoever was told', async () => {
    showPage()
    const stored = async () => Object.keys(await fakeBrowser.storage.session.get(null))
    let goOn = () => {}
    const told = new Promise<string>(resolve => {
      const onRead = (reading: Reading) => {
        resolve('story' in reading ? reading.story : '')
        return new Promise<void>(end => {
          goOn = end
        })
      }
      void capture(tab, { onRead })
    })
    const story = await told
    expect(await getStory(story)).not.toBeNull()
    expect(await stored()).toEqual([])
    goOn()
    await vi.waitFor(async () => expect(await stored()).toContain(`story:${story}`))
  })

  test('in a private window is marked so', async () => {
    showPage()
    const reading = await capture({ ...tab, incognito: true })
    expect('story' in reading && (await getStory(reading.story))?.isPrivate).toBe(true)
  })

  test('is handed the rules and the site that match, and no others', async () => {
    const own = (scope: string) =>
      ({ type: 'selector', selector: '.x', scope, action: 'cut', kind: 'other', origin: 'reader' }) as const
    const filters: Filters = { off: [], own: [own('suara.com'), own('kompas.com')] }
    await filtersItem.setValue(filters)
    const { contexts } = showPage()
    await capture(tab)
    expect(contexts).toMatchObject([{ url, site: { host: siteFor(url)?.host } }])
    const rules = contexts[0]?.rules
    expect(new Set(rules && rulesIn(rules))).toEqual(new Set(rulesFor(url, filters)))
    expect(rules?.selectors).toContainEqual(own('suara.com'))
    expect(rules?.selectors).not.toContainEqual(own('kompas.com'))
  })

  test('tells its address where the tab does not', async () => {
    const { contexts, executeScript } = showPage()
    expect(await capture({ id: 7, incognito: false })).toHaveProperty('story')
    expect(contexts[0]?.url).toBe(url)
    expect(executeScript.mock.calls[0]?.[0].args).toEqual([null])
  })

  test('is believed where the tab tells an old address', async () => {
    const { contexts } = showPage()
    expect(await capture({ ...tab, url: 'https://www.kompas.com/read/1' })).toHaveProperty('story')
    expect(contexts[0]?.url).toBe(url)
  })
})

describe('a page that cannot be read', () => {
  test.each([
    'about:blank',
    'chrome://settings/',
    'chrome-extension://abc/popup.html',
    'moz-extension://abc/popup.html',
    'view-source:https://www.suara.com/',
    'edge://newtab/'
  ])('%s is not even tried', async address => {
    const { executeScript } = showPage()
    expect(await capture({ ...tab, url: address })).toEqual({ failure: 'browser-page', url: address })
    expect(executeScript).not.toHaveBeenCalled()
  })

  test.each([
    ['Cannot access a chrome:// URL', url, 'browser-page'],
    ['Cannot access a chrome-extension:// URL of different extension', url, 'browser-page'],
    ['The extensions gallery cannot be scripted.', url, 'browser-page'],
    ['This page cannot be scripted due to an ExtensionsSettings policy.', url, 'browser-page'],
    ['Frame with ID 0 is showing error page', url, 'browser-page'],
    ['Missing host permission for the tab', 'https://addons.mozilla.org/firefox/', 'browser-page'],
    ['Missing host permission for the tab', 'https://a.go.id/laporan.PDF?x', 'pdf'],
    ['Missing host permission for the tab', url, 'no-access'],
    [`Cannot access contents of url "${url}". Extension manifest must request permission`, url, 'no-access'],
    ['Cannot access contents of the page. Extension manifest must request permission', url, 'no-access'],
    ['No tab with id: 7.', url, 'failed'],
    ['The frame was removed.', url, 'failed']
  ])('%s (%s): %s', async (error, address, failure) => {
    showPage({ error })
    expect(await capture({ ...tab, url: address })).toEqual({ failure, url: address })
  })

  test('one that the click does not even show the address of', async () => {
    showPage({ error: 'Cannot access contents of the page. Extension manifest must request permission' })
    expect(await capture({ id: 7, incognito: false })).toEqual({ failure: 'browser-page', url: null })
  })

  test('a PDF', async () => {
    showPage({ contentType: 'application/pdf' })
    expect(await capture(tab)).toEqual({ failure: 'pdf', url })
  })

  test.each(['not-article', 'empty', 'too-large', 'failed'])('one that the pipeline calls %s', async kind => {
    showPage({ answer: { failure: { kind, message: 'why' } } })
    expect(await capture(tab)).toEqual({ failure: kind, url })
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'article'],
    ['another kind of failure', { failure: { kind: 'made-up', message: '' } }],
    ['an article of another version', { article: { ...makeArticle(), version: 2 } }],
    ['blocks that are none', { article: { ...makeArticle(), blocks: [{ id: 'b1', html: 1 }] } }],
    ['a title that is none', { article: { ...makeArticle(), title: { toString: 'x' } } }],
    ['removals that are none', { article: { ...makeArticle(), removals: {} } }]
  ])('one that answers with %s', async (_, answer) => {
    showPage({ answer })
    expect(await capture(tab)).toEqual({ failure: 'failed', url })
    expect(await fakeBrowser.storage.session.get(null)).toEqual({})
  })

  test('one whose script Firefox reports as failed', async () => {
    const { executeScript } = showPage()
    executeScript.mockResolvedValueOnce([{ frameId: 0, error: new Error('x') } as never])
    expect(await capture(tab)).toEqual({ failure: 'failed', url })
  })

  test('one that never answers, within ten seconds', async () => {
    vi.useFakeTimers()
    const { executeScript } = showPage()
    executeScript.mockReturnValue(new Promise(() => {}))
    const reading = capture(tab)
    await vi.advanceTimersByTimeAsync(9999)
    expect(await reading).toEqual({ failure: 'failed', url })
  })

  test('one that is more than the session takes', async () => {
    showPage()
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'))
    expect(await capture(tab)).toEqual({ failure: 'too-large', url })
  })

  test('no tab', async () => {
    showPage()
    expect(await capture({ incognito: false })).toEqual({ failure: 'browser-page', url: null })
  })
})
