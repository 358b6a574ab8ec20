// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { App } from '@/entrypoints/popup/app'
import { capture } from '@/utils/capture'
import { abbreviationsItem } from '@/utils/settings'
import { makeArticle, readStory } from '../data/made'
import { close, find, prepare, press, settle, show } from './view'

vi.mock('@/utils/messages', () => import('./background'))
vi.mock('@/utils/capture', () => ({ capture: vi.fn() }))

beforeEach(async () => {
  await prepare()
  fakeBrowser.tabs.query = (async () => [{ id: 7, index: 0, windowId: 1, incognito: false }]) as never
  fakeBrowser.runtime.getURL = ((path: string) => new URL(path, location.origin).href) as never
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 200, 10, 10)
})
afterEach(close)

async function showStory(lang = 'id') {
  const article = makeArticle({ lang, text: 'KPK memanggil Kapolda di Jakarta.\nKPK kembali dipanggil.' })
  vi.mocked(capture).mockResolvedValue({ story: (await readStory(article)).id })
  await show(<App />)
  await vi.waitFor(() => expect(find('.article').textContent).toContain('KPK'))
  await settle()
}

const card = () => find('.abbreviation-card')?.textContent ?? null

test('Enter on the text goes from one to the next, Escape puts the card away; the text stays as it is', async () => {
  await showStory()
  const before = find('.article').innerHTML
  find('.story-text').focus()
  // The table is loaded behind the text.
  await vi.waitFor(() => expect(find('.abbreviations')).not.toBeNull(), 10_000)
  await press('Enter')
  expect(card()).toBe('KPK Komisi Pemberantasan KorupsiLaw')
  await press('Enter')
  expect(card()).toBe('Kapolda kepala kepolisian daerahPolice and armed forces')
  expect(await press('Escape')).toBe(false)
  expect(card()).toBeNull()
  expect(find('.article').innerHTML).toBe(before)
})

test('not in other languages, and not for those who have switched it off', async () => {
  await showStory('en')
  find('.story-text').focus()
  expect(await press('Enter')).toBe(true)
  expect(card()).toBeNull()
  await abbreviationsItem.setValue(false)
  await showStory()
  find('.story-text').focus()
  expect(await press('Enter')).toBe(true)
  expect(card()).toBeNull()
})
