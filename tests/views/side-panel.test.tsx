// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { App } from '@/entrypoints/sidepanel/app'
import { capture } from '@/utils/capture'
import { setPanelReading } from '@/utils/panel-reading'
import { articleAt, readStory, savedId } from '../data/made'
import { button, click, close, find, hasButton, prepare, settle, show } from './view'

vi.mock('@/utils/messages', () => import('./background'))
vi.mock('@/utils/capture', () => ({ capture: vi.fn() }))

/** What the browser tells of the tab beside the panel; without access it tells no address. */
let tab: { id: number; url?: string; windowId: number; incognito: boolean }

beforeEach(async () => {
  await prepare()
  tab = { id: 7, windowId: 1, incognito: false, url: 'https://www.suara.com/satu' }
  fakeBrowser.tabs.query = (async () => [tab]) as never
})
afterEach(close)

async function panelShows(path: string, words = `Teks ${path}.`): Promise<void> {
  const { id } = await readStory(articleAt(path, { text: words }), { tab: 7 })
  await setPanelReading(1, { story: id })
}

async function moveTo(url: string | undefined): Promise<void> {
  tab = { ...tab, url: url as string }
  await act(
    async () => void (await fakeBrowser.tabs.onUpdated.trigger(7, { status: 'loading' }, tab as never))
  )
  await settle()
}

const hasMoved = () => find('.beside-moved') !== null

test('names its story', async () => {
  await panelShows('satu')
  await show(<App />)
  expect(find('.beside-story').textContent).toBe('Story: satu')
  expect(find('.article').textContent).toContain('Teks satu.')
  expect(hasMoved()).toBe(false)
  expect(hasButton('Side panel')).toBe(false)
})

test('a place on the same page is the same page', async () => {
  await panelShows('satu')
  await show(<App />)
  await moveTo('https://www.suara.com/satu#komentar')
  expect(hasMoved()).toBe(false)
})

test('within the same site it offers to read the new page', async () => {
  await panelShows('satu')
  await show(<App />)
  await moveTo('https://www.suara.com/dua')
  expect(find('.beside-moved').textContent).toContain('Not the page beside it')
  expect(find('.article').textContent).toContain('Teks satu.')
  vi.mocked(capture).mockImplementation(async () => {
    return { story: (await readStory(articleAt('dua', { text: 'Teks dua.' }), { tab: 7 })).id }
  })
  await click(button('Read this page'))
  expect(vi.mocked(capture)).toHaveBeenLastCalledWith({ id: 7, url: tab.url, incognito: false })
  expect(find('.article').textContent).toContain('Teks dua.')
  expect(find('.beside-story').textContent).toBe('Story: dua')
  expect(hasMoved()).toBe(false)
})

test('without access it says what to do', async () => {
  await panelShows('satu')
  await show(<App />)
  await moveTo(undefined)
  expect(find('.beside-moved').textContent).toContain('click the Bening icon or press Alt+Shift+E')
  expect(hasButton('Read this page')).toBe(false)
})

test('another tab is another page', async () => {
  await panelShows('satu')
  await show(<App />)
  tab = { ...tab, id: 8 }
  await act(async () => void (await fakeBrowser.tabs.onActivated.trigger({ tabId: 8, windowId: 1 })))
  await settle()
  expect(hasMoved()).toBe(true)
})

test('other windows are not its matter', async () => {
  await panelShows('satu')
  await show(<App />)
  tab = { ...tab, url: 'https://www.suara.com/dua' }
  await act(async () => void (await fakeBrowser.tabs.onActivated.trigger({ tabId: 9, windowId: 2 })))
  await settle()
  expect(hasMoved()).toBe(false)
})

test('follows what the icon reads, and puts away what was opened over it', async () => {
  await savedId(articleAt('lama', { text: 'Teks lama.' }))
  await panelShows('satu')
  await show(<App />)
  await click(find('#tab-saved'))
  await click(find('.saved-open'))
  expect(find('.article').textContent).toContain('Teks lama.')
  expect(hasMoved()).toBe(false)
  await moveTo('https://www.suara.com/dua')
  await act(() => panelShows('dua'))
  await settle()
  expect(find('.article').textContent).toContain('Teks dua.')
})

test('nothing read yet: says how to begin', async () => {
  await show(<App />)
  expect(find('.notice').textContent).toContain('No story yet')
  expect(hasButton('Read this page')).toBe(true)
})

test('a failure is shown for its page only', async () => {
  await setPanelReading(1, { failure: 'not-article', url: 'https://www.suara.com/satu' })
  await show(<App />)
  expect(find('[data-failure]').dataset.failure).toBe('not-article')
  expect(hasMoved()).toBe(false)
  await moveTo('https://www.suara.com/dua')
  expect(hasMoved()).toBe(true)
})
