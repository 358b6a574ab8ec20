// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { App as Popup } from '@/entrypoints/popup/app'
import { App as Reader } from '@/entrypoints/reader/app'
import { App as Panel } from '@/entrypoints/sidepanel/app'
import { capture } from '@/utils/capture'
import { setPanelReading } from '@/utils/panel-reading'
import { makeArticle, readStory } from '../data/made'
import { makeTranslator } from '../summary/made-translator'
import { all, button, click, close, find, hasButton, prepare, settle, show } from './view'

vi.mock('@/utils/messages', () => import('./background'))
vi.mock('@/utils/capture', () => ({ capture: vi.fn() }))

const article = makeArticle({ lang: 'id', text: 'Air naik.\nPalang ditutup.' })

beforeEach(async () => {
  await prepare()
  fakeBrowser.tabs.query = (async () => [{ id: 7, index: 0, windowId: 1, incognito: false }]) as never
  fakeBrowser.runtime.getURL = ((path: string) => new URL(path, location.origin).href) as never
})
afterEach(async () => {
  await close()
  Reflect.deleteProperty(globalThis, 'Translator')
})

async function openReader(translator: ReturnType<typeof makeTranslator> | null, story = article) {
  if (translator) Object.assign(globalThis, { Translator: translator.api })
  const { id } = await readStory(story)
  history.replaceState(null, '', `/reader.html?story=${id}&original=`)
  await show(<Reader />)
}

const translations = () => all('.translation').map(each => each.textContent)
const said = () => find('.translation-bar [role=status]').textContent

test('each paragraph gets its translation beneath it, which can be put away again', async () => {
  const translator = makeTranslator()
  await openReader(translator)
  expect(translator.api.availability).toHaveBeenCalledWith({ sourceLanguage: 'id', targetLanguage: 'en' })
  const before = find('.article').innerHTML
  await click(button('Translate'))
  expect(translator.api.create).toHaveBeenCalledWith(
    expect.objectContaining({ sourceLanguage: 'id', targetLanguage: 'en' })
  )
  translator.creating.resolve()
  await settle()
  expect(translator.waiting.map(({ text }) => text)).toEqual(['Air naik.'])
  translator.waiting[0]?.end('The water rises.')
  await settle()
  expect(find('[data-block=b1]').nextElementSibling?.textContent).toBe('The water rises.')
  expect(find('.translation').lang).toBe('en')
  translator.waiting[1]?.end('The gate is <b>shut</b>.')
  await settle()
  expect(translations()).toEqual(['The water rises.', 'The gate is <b>shut</b>.'])
  expect(translator.session.destroy).toHaveBeenCalled()
  expect(said()).toContain('can be wrong')
  await click(button('Hide translation'))
  expect(find('.article').innerHTML).toBe(before)
  expect(hasButton('Translate')).toBe(true)
})

test('a download is shown, and can be called off', async () => {
  const translator = makeTranslator({ availability: 'downloadable' })
  await openReader(translator)
  await click(button('Translate'))
  translator.download(0.4)
  await settle()
  expect(find<HTMLProgressElement>('.translation-bar progress').value).toBe(0.4)
  await click(button('Cancel'))
  expect(translator.api.create.mock.lastCall?.[0].signal.aborted).toBe(true)
  expect(said()).toBe('')
  expect(hasButton('Translate')).toBe(true)
})

test('called off in the middle, nothing of it stays', async () => {
  const translator = makeTranslator()
  await openReader(translator)
  await click(button('Translate'))
  translator.creating.resolve()
  await settle()
  translator.waiting[0]?.end('The water rises.')
  await settle()
  await click(button('Cancel'))
  expect(translations()).toEqual([])
  expect(translator.session.destroy).toHaveBeenCalled()
})

test('where it fails, what is there stays, and it is said so', async () => {
  const translator = makeTranslator()
  await openReader(translator)
  await click(button('Translate'))
  translator.creating.resolve()
  await settle()
  translator.waiting[0]?.end('The water rises.')
  await settle()
  translator.waiting[1]?.fail(new Error('broken'))
  await settle()
  expect(translations()).toEqual(['The water rises.'])
  expect(said()).toContain('could not translate')
  expect(find('.article').textContent).toContain('Palang ditutup.')
})

test('nothing is offered where it cannot be: no Translator, no such pair, the same language, the popup', async () => {
  await openReader(null)
  expect(find('.translation-bar')).toBeNull()
  await openReader(makeTranslator({ availability: 'unavailable' }))
  expect(find('.translation-bar')).toBeNull()
  const translator = makeTranslator()
  await openReader(translator, { ...article, lang: 'en-GB' })
  expect(find('.translation-bar')).toBeNull()
  expect(translator.api.availability).not.toHaveBeenCalled()
  vi.mocked(capture).mockResolvedValue({ story: (await readStory(article)).id })
  await show(<Popup />)
  expect(find('.article').textContent).toContain('Air naik.')
  expect(find('.translation-bar')).toBeNull()
})

test('the side panel offers it too', async () => {
  Object.assign(globalThis, { Translator: makeTranslator().api })
  const { id } = await readStory(article, { tab: 7 })
  await setPanelReading(1, { story: id })
  await show(<Panel />)
  expect(hasButton('Translate')).toBe(true)
})
