// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { App } from '@/entrypoints/reader/app'
import { getSaved } from '@/utils/library/records'
import { articleAt, makeArticle, readStory, savedId } from '../data/made'
import { button, click, close, find, hasButton, prepare, settle, show } from './view'

vi.mock('@/utils/messages', () => import('./background'))

beforeEach(async () => {
  await prepare()
  fakeBrowser.runtime.getURL = ((path: string) => new URL(path, location.origin).href) as never
})
afterEach(close)

async function open(search: string): Promise<void> {
  history.replaceState(null, '', `/reader.html?${search}`)
  await show(<App />)
}

test('shows a story of the session under its title', async () => {
  const { id } = await readStory(articleAt('satu', { text: 'Teks satu.' }))
  await open(`story=${id}`)
  expect(find('.article').textContent).toContain('Teks satu.')
  expect(document.title).toBe('satu')
  expect(hasButton('Full page')).toBe(false)
})

test('a private story leaves no title', async () => {
  const { id } = await readStory(articleAt('rahasia'), { isPrivate: true })
  await open(`story=${id}`)
  expect(find('h1').textContent).toBe('rahasia')
  expect(document.title).toBe('Bening')
})

test('a story that has gone offers its original', async () => {
  await open(`story=x&original=${encodeURIComponent('https://www.suara.com/satu')}`)
  expect(find('[data-failure=gone]').textContent).toContain('no longer at hand')
  expect((button('Open the original') as HTMLAnchorElement).href).toBe('https://www.suara.com/satu')
})

test('an original that is no address of the web is not offered', async () => {
  await open(`story=x&original=${encodeURIComponent('javascript:alert(1)')}`)
  expect(find('[data-failure=gone]')).not.toBeNull()
  expect(hasButton('Open the original')).toBe(false)
})

test('a page that could not be read is explained', async () => {
  await open(`failure=pdf&original=${encodeURIComponent('https://www.suara.com/satu')}`)
  expect(find('[data-failure]').dataset.failure).toBe('pdf')
  expect((button('Open the original') as HTMLAnchorElement).href).toBe('https://www.suara.com/satu')
})

test('what is saved is named so, and stays on show', async () => {
  const { id } = await readStory(makeArticle())
  await open(`story=${id}`)
  const paragraph = find('.article p')
  await click(button('Save'))
  await settle()
  expect(location.search).toMatch(/^\?saved=/)
  expect(find('.article p')).toBe(paragraph)
  expect(hasButton('Saved')).toBe(true)
  await click(button('Saved'))
  expect(hasButton('Save')).toBe(true)
  expect(find('.article p')).toBe(paragraph)
  await click(button('Save'))
  expect(hasButton('Saved')).toBe(true)
})

test('opens saved ones from the list, with the history', async () => {
  const first = await savedId(articleAt('satu', { text: 'Teks satu.' }))
  const second = await savedId(articleAt('dua', { text: 'Teks dua.' }))
  await open(`saved=${first}`)
  await click(find('#tab-saved'))
  await click(find(`[data-saved="${second}"] .saved-open`))
  expect(location.search).toBe(`?saved=${second}`)
  expect(find('.article').textContent).toContain('Teks dua.')
  history.replaceState(null, '', `/reader.html?saved=${first}`)
  await act(() => void window.dispatchEvent(new PopStateEvent('popstate')))
  await settle()
  expect(find('.article').textContent).toContain('Teks satu.')
})

test('a saved one that was deleted says so', async () => {
  await open('saved=x')
  expect(find('[data-failure=saved-gone]').textContent).toContain('no longer saved')
})

test.each([
  ['broken', { version: 2, id: 'x', savedAt: 1, article: { title: 'Judul' } }, 'damaged'],
  ['newer', { version: 99, id: 'x', savedAt: 1, article: {} }, 'newer Bening']
])('a saved one whose record is %s says what to do', async (_, record, words) => {
  await fakeBrowser.storage.local.set({ 'article:x': record })
  await open('saved=x')
  expect(find('[data-failure=saved-unreadable]').textContent).toContain(words)
})

test('prints where the address asks for it, once', async () => {
  window.print = vi.fn()
  Object.defineProperty(document, 'fonts', { configurable: true, value: { ready: Promise.resolve() } })
  const { id } = await readStory(articleAt('satu', { picture: null }))
  await open(`story=${id}&print`)
  await vi.waitFor(() => expect(window.print).toHaveBeenCalledOnce())
  expect(location.search).toBe(`?story=${id}`)
})

describe('progress', () => {
  /** Scrolls so that this part of the text has been seen, 0 to 1. */
  async function scrollTo(fraction: number): Promise<void> {
    const box = { top: window.innerHeight - fraction * 1000, height: 1000 }
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box as DOMRect)
    window.dispatchEvent(new Event('scroll'))
    await settle()
  }

  test('the end marks it read, once', async () => {
    const id = await savedId(makeArticle())
    await open(`saved=${id}`)
    await scrollTo(1)
    expect((await getSaved(id))?.state).toMatchObject({ isRead: true, progress: 1 })
    await click(button('Mark unread'))
    await scrollTo(1)
    expect((await getSaved(id))?.state.isRead).toBe(false)
  })

  test('what was seen is noted when the page is left', async () => {
    const id = await savedId(makeArticle())
    await open(`saved=${id}`)
    await scrollTo(0.6)
    await scrollTo(0.3)
    window.dispatchEvent(new Event('pagehide'))
    await settle()
    expect((await getSaved(id))?.state).toMatchObject({ isRead: false, progress: 0.6 })
  })
})
