// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { App } from '@/entrypoints/popup/app'
import { App as Reader } from '@/entrypoints/reader/app'
import { capture } from '@/utils/capture'
import { importRecords } from '@/utils/library/import'
import { listEntries } from '@/utils/library/list'
import { getSaved } from '@/utils/library/records'
import { makeArticle, readStory } from '../data/made'
import { readAll } from '../exchange/files'
import { speak } from '../options/words'
import { all, button, click, close, find, prepare, show } from './view'

vi.mock('@/utils/messages', () => import('./background'))
vi.mock('@/utils/capture', () => ({ capture: vi.fn(), join: vi.fn() }))

const { url } = makeArticle()

beforeEach(async () => {
  await prepare()
  fakeBrowser.tabs.query = (async () => [{ id: 1, index: 0, windowId: 1, incognito: false }]) as never
  const { found } = await readAll(
    `title,url,time_added,tags,status\nDari Pocket,${url},1704067200,lama,unread\n`
  )
  const records = found.flatMap(each => ('record' in each ? [each.record] : []))
  await importRecords(records.map(({ saved, state }) => ({ article: saved, state })))
})
afterEach(close)

test.each([
  ['en', 'Only a link'],
  ['id', 'Baru tautannya']
] as const)('the list (%s) says that there is only a link, and leads to the page', async (locale, words) => {
  await speak(locale)
  vi.mocked(capture).mockResolvedValue({ failure: 'not-article', url })
  const create = vi.spyOn(fakeBrowser.tabs, 'create')
  await show(<App />)
  await click(find('#tab-saved'))
  expect(find('[data-saved]').textContent).toContain(words)
  await click(find('.saved-open'))
  expect(create.mock.calls).toEqual([[{ url }]])
})

test('read on its page and saved, it gets its text, and keeps its tags and day', async () => {
  const story = await readStory(makeArticle({ text: 'Satu.\nDua.', kind: 'partial' }))
  vi.mocked(capture).mockResolvedValue({ story: story.id })
  await show(<App />)
  await click(button('Save longer text'))
  const [entry] = await listEntries()
  expect(entry).toMatchObject({ tags: ['lama'], savedAt: 1_704_067_200_000 })
  const record = await getSaved(entry?.id ?? '')
  expect(record?.saved.article).toMatchObject({ kind: 'partial', title: 'Kemnaker dan ASEAN' })
})

test('on the reader page it says what to do', async () => {
  const [entry] = await listEntries()
  history.replaceState(null, '', `?saved=${entry?.id}`)
  await show(<Reader />)
  expect(find('.banner').textContent).toContain('Open its page')
  expect((button('Open the original', find('.banner')) as HTMLAnchorElement).href).toBe(url)
  expect(all('.minutes')).toEqual([])
})
