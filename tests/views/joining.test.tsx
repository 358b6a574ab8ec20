// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { App } from '@/entrypoints/popup/app'
import type { Article } from '@/utils/article'
import { capture, type JoinOutcome, join } from '@/utils/capture'
import { putJoined } from '@/utils/stories'
import { makeArticle, readStory } from '../data/made'
import { speak } from '../options/words'
import { button, click, close, find, hasButton, prepare, settle, show } from './view'

vi.mock('@/utils/messages', () => import('./background'))
vi.mock('@/utils/capture', () => ({ capture: vi.fn(), join: vi.fn() }))

const first = makeArticle({ text: 'Satu.', pages: { read: 1, total: 3, state: 'first' } })
const two = makeArticle({ text: 'Satu.\nDua.', pages: { read: 2, total: 3, state: 'failed' } })
const whole = makeArticle({ text: 'Satu.\nDua.\nTiga.', pages: { read: 3, total: 3, state: 'whole' } })

beforeEach(async () => {
  await prepare()
  fakeBrowser.tabs.query = (async () => [{ id: 1, index: 0, windowId: 1, incognito: false }]) as never
  vi.mocked(join).mockReset()
})
afterEach(close)

async function reads(article: Article): Promise<string> {
  const { id } = await readStory(article)
  vi.mocked(capture).mockResolvedValue({ story: id })
  return id
}

/** Joining that ends when it is told to; `told` is what the view wants to hear on the way. */
function joining(id: string) {
  const told: ((progress: { read: number; total: number }) => void)[] = []
  let end = (_: JoinOutcome) => {}
  vi.mocked(join).mockImplementation((_, watch) => {
    if (watch?.onProgress) told.push(watch.onProgress)
    return new Promise(resolve => (end = resolve))
  })
  return {
    tell: (read: number) => told.at(-1)?.({ read, total: 3 }),
    async end(article: Article | null, outcome: JoinOutcome = 'joined') {
      if (article) await putJoined(id, article)
      end(outcome)
      await settle()
    }
  }
}

test('the first page is shown, then how far the others are, then the whole', async () => {
  const { tell, end } = joining(await reads(first))
  await show(<App />)
  await settle()
  expect(find('.article').textContent).toContain('Satu.')
  expect(find('.pages').textContent).toBe('1 of 3 pages read …')
  expect(find('.banner')).toBeNull()
  tell(2)
  await settle()
  expect(find('.pages').textContent).toBe('2 of 3 pages read …')
  await end(whole)
  expect(find('.pages').textContent).toBe('3 of 3 pages')
  expect(find('.article').textContent).toContain('Tiga.')
  expect(find('.banner')).toBeNull()
  expect(join).toHaveBeenCalledTimes(1)
})

test('what failed is said, and tried again when that is asked for', async () => {
  const { end } = joining(await reads(first))
  await show(<App />)
  await end(two)
  expect(find('.pages').textContent).toBe('2 of 3 pages')
  expect(find('[data-failure=pages]').textContent).toContain('2 of this story’s 3 pages')
  expect(join).toHaveBeenCalledTimes(1)
  await click(button('Try again'))
  await end(whole)
  expect(find('[data-failure=pages]')).toBeNull()
  expect(find('.pages').textContent).toBe('3 of 3 pages')
})

test('a page that has been left is told of, in both languages', async () => {
  for (const [locale, words] of [
    ['en', 'open the story’s page in its tab'],
    ['id', 'buka halaman berita ini']
  ] as const) {
    await speak(locale)
    const { end } = joining(await reads(first))
    await show(<App />)
    await end(null, 'out-of-reach')
    expect(find('[data-failure=pages]').textContent).toContain(words)
    await close()
  }
})

test('a story on one page asks for nothing', async () => {
  await reads(makeArticle())
  await show(<App />)
  await settle()
  expect(join).not.toHaveBeenCalled()
  expect(hasButton('Try again')).toBe(false)
})
