// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { App } from '@/entrypoints/popup/app'
import { capture } from '@/utils/capture'
import { listEntries } from '@/utils/library/list'
import { getSaved } from '@/utils/library/records'
import { listenWishItem } from '@/utils/listening-store'
import type { ReadingFailure } from '@/utils/reading-failure'
import { getStory, type Reading } from '@/utils/stories'
import { articleAt, makeArticle, makeRemoval, readStory, savedId } from '../data/made'
import { speak } from '../options/words'
import { all, button, click, close, find, hasButton, prepare, press, settle, show } from './view'

vi.mock('@/utils/messages', () => import('./background'))
vi.mock('@/utils/capture', () => ({ capture: vi.fn() }))

beforeEach(async () => {
  await prepare()
  fakeBrowser.tabs.query = (async () => [{ id: 1, index: 0, windowId: 1, incognito: false }]) as never
  vi.mocked(capture).mockReset()
})
afterEach(close)

const reads = (reading: Reading) => vi.mocked(capture).mockResolvedValue(reading)

async function readsStory(article = makeArticle(), isPrivate = false): Promise<string> {
  const story = await readStory(article, { isPrivate })
  reads({ story: story.id })
  return story.id
}

test('shows the article of the active tab', async () => {
  await readsStory(makeArticle({ title: 'Judul', text: 'Satu.\nDua.' }))
  await show(<App />)
  expect(find('h1').textContent).toBe('Judul')
  expect(find('.article').textContent).toContain('Satu.')
  expect(find('[aria-selected=true]').textContent).toBe('Article')
  expect(all('.action').map(action => action.textContent)).toEqual([
    'Save',
    'Listen',
    'Side panel',
    'Full page',
    'Open original',
    'More'
  ])
  expect((button('Open original') as HTMLAnchorElement).href).toBe(makeArticle().url)
})

test('where the panel does not open, it is said so, and nothing is read out at another time', async () => {
  const id = await readsStory()
  await show(<App />)
  const open = vi.spyOn(fakeBrowser.sidePanel, 'open').mockRejectedValue(new Error('no gesture'))
  await click(button('Listen'))
  expect(find('.desk-foot [role=status]').textContent).toContain('That did not work')
  expect(await listenWishItem.getValue()).toBeNull()
  open.mockImplementation(() => new Promise(() => {}))
  await click(button('Listen'))
  expect(await listenWishItem.getValue()).toBe(id)
})

describe('where there is no article', () => {
  const failures: ReadingFailure[] = [
    'not-article',
    'empty',
    'too-large',
    'failed',
    'browser-page',
    'pdf',
    'no-access'
  ]
  test.each(failures)('%s is put into words, in both languages', async failure => {
    reads({ failure, url: 'https://www.suara.com/' })
    for (const locale of ['en', 'id'] as const) {
      await speak(locale)
      await show(<App />)
      expect(find('[data-failure]').dataset.failure).toBe(failure)
      expect(find('h1').textContent).not.toBe('')
      expect(all('.notice p').length).toBe(2)
      expect(all('.notice p').every(line => line.textContent !== '')).toBe(true)
      expect(all('.action')).toHaveLength(0)
      await close()
    }
  })

  test('a passing failure can be tried again', async () => {
    reads({ failure: 'empty', url: null })
    await show(<App />)
    await readsStory()
    await click(button('Try again'))
    expect(find('.article')).not.toBeNull()
  })
})

describe('the reading list', () => {
  test('saves, and shows what was saved', async () => {
    await readsStory(makeArticle({ title: 'Judul' }))
    await show(<App />)
    button('Save').focus()
    await click(button('Save'))
    expect(document.activeElement).toBe(button('Saved'))
    expect(find('.desk-foot [role=status]').textContent).toBe('Saved to the reading list')
    expect((await listEntries()).map(entry => entry.title)).toEqual(['Judul'])
    await click(find('#tab-saved'))
    expect(find('[data-saved]').textContent).toContain('Judul')
    expect(find('.unread-dot')).not.toBeNull()
  })

  test('deletes with a way back, which outlives the popup', async () => {
    const id = await savedId(articleAt('a'))
    reads({ failure: 'not-article', url: null })
    await show(<App />)
    await click(find('#tab-saved'))
    find('.saved-open').focus()
    await press('Delete')
    expect(all('[data-saved]')).toHaveLength(0)
    expect(document.activeElement).toBe(button('Undo'))
    await close()
    await show(<App />)
    expect(document.activeElement).not.toBe(button('Undo'))
    await click(button('Undo'))
    await click(find('#tab-saved'))
    expect(find('[data-saved]').dataset.saved).toBe(id)
    expect(hasButton('Undo')).toBe(false)
  })

  test('the offer can be put away', async () => {
    await savedId(articleAt('a'))
    reads({ failure: 'not-article', url: null })
    await show(<App />)
    await click(find('#tab-saved'))
    await click(button('More: a'))
    await click(button('Delete'))
    await click(button('Close'))
    expect(hasButton('Undo')).toBe(false)
  })

  test('opens a saved one in place, and leads back', async () => {
    await savedId(articleAt('lama', { text: 'Teks lama.' }))
    await readsStory(articleAt('baru', { text: 'Teks baru.' }))
    await show(<App />)
    await click(find('#tab-saved'))
    find('.saved-open').focus()
    await click(find('.saved-open'))
    expect(find('.article').textContent).toContain('Teks lama.')
    expect(document.activeElement).toBe(find('h1'))
    expect(hasButton('Side panel')).toBe(false)
    await click(button('Back to this page'))
    expect(find('.article').textContent).toContain('Teks baru.')
  })

  test('marks read and unread', async () => {
    const id = await savedId(articleAt('a'))
    reads({ failure: 'not-article', url: null })
    await show(<App />)
    await click(find('#tab-saved'))
    await click(button('More: a'))
    await click(button('Mark read'))
    expect((await getSaved(id))?.state.isRead).toBe(true)
    expect(find('.unread-dot')).toBeNull()
    await click(button('More: a'))
    await click(button('Mark unread'))
    expect((await getSaved(id))?.state.isRead).toBe(false)
  })

  test('offers to save a longer text over a shorter one', async () => {
    await savedId(makeArticle({ text: 'Satu.' }))
    await readsStory(makeArticle({ text: 'Satu. Dua tiga empat.' }))
    await show(<App />)
    await click(button('Save longer text'))
    expect(hasButton('Saved')).toBe(true)
    expect((await listEntries()).map(entry => entry.words)).toEqual([4])
  })
})

describe('removals', () => {
  test('are brought back in the story of the session', async () => {
    const story = await readsStory(makeArticle({ removals: [makeRemoval('r1', 'Baca Juga')] }))
    await show(<App />)
    await click(button('1 block removed'))
    await click(button('Bring back here'))
    expect((await getStory(story))?.restored).toEqual(['r1'])
    expect(find('.article').textContent).toContain('Baca Juga')
    await click(button('Take out again'))
    expect(find('.article').textContent).not.toContain('Baca Juga')
  })

  test('are brought back in a saved one', async () => {
    const id = await savedId(makeArticle({ removals: [makeRemoval('r1', 'Baca Juga')] }))
    reads({ failure: 'not-article', url: null })
    await show(<App />)
    await click(find('#tab-saved'))
    await click(find('.saved-open'))
    await click(button('1 block removed'))
    await click(button('Bring back here'))
    expect((await getSaved(id))?.state.restored).toEqual(['r1'])
    expect(find('.article').textContent).toContain('Baca Juga')
  })
})

test('a sentence of the summary leads to its place', async () => {
  const text = Array.from({ length: 8 }, (_, at) => `Kalimat ke-${at} menyebut Kemnaker dan ASEAN lagi.`)
  await readsStory(makeArticle({ text: text.join('\n') }))
  await show(<App />)
  await click(find('#tab-summary'))
  const sentence = find('.sentence')
  expect(text).toContain(sentence.textContent)
  await click(sentence)
  expect(find('[aria-selected=true]').textContent).toBe('Article')
  expect(find('.is-marked').textContent).toBe(sentence.textContent)
})

test('copies the link and the text, and says so', async () => {
  const writeText = vi.fn(async () => {})
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
  await readsStory(makeArticle({ title: 'Judul' }))
  await show(<App />)
  await click(button('More'))
  await click(button('Copy link'))
  expect(writeText).toHaveBeenLastCalledWith(makeArticle().canonical)
  expect(find('.desk-foot [role=status]').textContent).toBe('Link copied')
  await click(button('More'))
  await click(button('Copy as Markdown'))
  await vi.waitFor(() => expect(writeText).toHaveBeenLastCalledWith(expect.stringContaining('# Judul')))
})

test('opens the reader page, to read and to print', async () => {
  const story = await readsStory()
  await show(<App />)
  const create = vi.spyOn(fakeBrowser.tabs, 'create')
  await click(button('Full page'))
  await settle()
  expect(create.mock.lastCall?.[0].url).toContain(`reader.html?story=${story}&original=`)
  await click(button('More'))
  await click(button('Print'))
  expect(create.mock.lastCall?.[0].url).toMatch(/&print$/)
})
