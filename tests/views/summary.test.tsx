// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { App as Popup } from '@/entrypoints/popup/app'
import { App as Reader } from '@/entrypoints/reader/app'
import { App as Panel } from '@/entrypoints/sidepanel/app'
import { capture } from '@/utils/capture'
import { setPanelReading } from '@/utils/panel-reading'
import { summaryLengthItem } from '@/utils/settings'
import { makeArticle, readStory, savedId } from '../data/made'
import { madeArticles } from '../summary/made-articles'
import { makeSummarizer } from '../summary/made-summarizer'
import { all, button, click, close, find, hasButton, prepare, settle, show } from './view'

vi.mock('@/utils/messages', () => import('./background'))
vi.mock('@/utils/capture', () => ({ capture: vi.fn() }))

const made = madeArticles.find(({ name }) => name === 'en-story-farm')
const text = made?.blocks.map(block => block.text).join('\n') ?? ''
const story = makeArticle({ title: made?.title ?? '', lang: 'en', text })

const writeText = vi.fn(async (_text: string) => {})

beforeEach(async () => {
  await prepare()
  fakeBrowser.tabs.query = (async () => [{ id: 7, index: 0, windowId: 1, incognito: false }]) as never
  fakeBrowser.runtime.getURL = ((path: string) => new URL(path, location.origin).href) as never
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
  writeText.mockClear()
})
afterEach(async () => {
  await close()
  Reflect.deleteProperty(globalThis, 'Summarizer')
})

const sentences = () => all('.sentence').map(each => each.textContent ?? '')

async function openPopup(article = story): Promise<void> {
  const { id } = await readStory(article)
  vi.mocked(capture).mockResolvedValue({ story: id })
  await show(<Popup />)
  await click(find('#tab-summary'))
}

async function openPanel(): Promise<void> {
  const { id } = await readStory(story, { tab: 7 })
  await setPanelReading(1, { story: id })
  await show(<Panel />)
  await click(find('#tab-summary'))
}

async function openReader(search: string): Promise<void> {
  history.replaceState(null, '', `/reader.html?${search}`)
  await show(<Reader />)
}

describe('the tab', () => {
  test('shows sentences of the story, and how many words of how many', async () => {
    await openPopup()
    expect(sentences().length).toBeGreaterThanOrEqual(3)
    for (const sentence of sentences()) expect(text).toContain(sentence)
    expect(find('.summary-tools').textContent).toMatch(new RegExp(`\\d+ of ${story.words} words`))
  })

  test('is as long as the reader likes, and remembers it', async () => {
    await openPopup()
    const usual = sentences().length
    await click(find('.length input[value=short]'))
    expect(sentences()).toHaveLength(3)
    expect(await summaryLengthItem.getValue()).toBe('short')
    await click(find('.length input[value=long]'))
    expect(sentences().length).toBeGreaterThan(usual)
  })

  test('is copied with title and address', async () => {
    await openPopup()
    await click(button('Copy summary'))
    const [copied] = writeText.mock.calls[0] ?? []
    expect(copied).toBe(
      [
        story.title,
        sentences()
          .map(each => `• ${each}`)
          .join('\n'),
        story.canonical
      ].join('\n\n')
    )
    expect(find('.desk-foot [role=status]').textContent).toContain('Summary copied')
  })

  test('says where a story is too short', async () => {
    await openPopup(makeArticle({ text: 'Satu kalimat saja yang ada.' }))
    expect(find('.summary').textContent).toContain('too short')
    expect(hasButton('Copy summary')).toBe(false)
  })
})

describe('the card over the full reader', () => {
  test('leads to the place', async () => {
    const { id } = await readStory(story)
    await openReader(`story=${id}`)
    expect(find('.summary-card h2').textContent).toBe('In short')
    const sentence = all('.summary-card .sentence')[1] as HTMLElement
    const block = story.blocks.find(each => each.text.includes(sentence.textContent ?? ''))
    await click(sentence)
    expect(find('.is-marked').dataset.block).toBe(block?.id)
    expect(document.activeElement).toBe(find('.is-marked'))
  })

  test('stands over saved articles too', async () => {
    const id = await savedId(story)
    await openReader(`saved=${id}`)
    expect(sentences().length).toBeGreaterThanOrEqual(3)
  })

  test('is left out where the story is too short', async () => {
    const { id } = await readStory(makeArticle({ text: 'Satu kalimat saja yang ada.' }))
    await openReader(`story=${id}`)
    expect(find('.article')).not.toBeNull()
    expect(find('.summary-card')).toBeNull()
  })
})

describe('a summary by the browser', () => {
  const offer = 'Let the browser write a summary'

  test('is not offered where the browser has none, or none for the language', async () => {
    await openPanel()
    expect(hasButton(offer)).toBe(false)
    vi.stubGlobal('Summarizer', makeSummarizer({ availability: 'unavailable' }).api)
    await openPanel()
    expect(hasButton(offer)).toBe(false)
  })

  test('is not offered in the popup, which closes', async () => {
    vi.stubGlobal('Summarizer', makeSummarizer().api)
    await openPopup()
    expect(hasButton(offer)).toBe(false)
  })

  test('is downloaded, written and named as such, beside the story’s own sentences', async () => {
    const fake = makeSummarizer({ availability: 'downloadable' })
    vi.stubGlobal('Summarizer', fake.api)
    await openPanel()
    const own = sentences()
    await click(button(offer))
    fake.download(0.4)
    await settle()
    expect(find<HTMLProgressElement>('progress').value).toBe(0.4)
    fake.download(1)
    fake.creating.end()
    await settle()
    expect(find('.written').textContent).toContain('writing')
    fake.writing.end('- Old wheat saves water.\n- Yields are lower.')
    await settle()
    expect(find('.written').textContent).toContain('Written by the browser’s AI')
    expect(all('.written-text li').map(each => each.textContent)).toEqual([
      'Old wheat saves water.',
      'Yields are lower.'
    ])
    expect(hasButton('Write it again')).toBe(true)
    expect(sentences()).toEqual(own)
  })

  test('can be cancelled, and asked for again', async () => {
    const fake = makeSummarizer({ availability: 'downloadable' })
    vi.stubGlobal('Summarizer', fake.api)
    await openPanel()
    await click(button(offer))
    fake.download(0.4)
    await settle()
    await click(button('Cancel'))
    expect(find('progress')).toBeNull()
    expect(fake.api.create.mock.calls[0]?.[0].signal.aborted).toBe(true)
    fake.download(0.6)
    await settle()
    expect(find('progress')).toBeNull()
    await click(button(offer))
    expect(fake.api.create).toHaveBeenCalledTimes(2)
  })

  test('that fails is told of, and changes nothing else', async () => {
    const fake = makeSummarizer()
    vi.stubGlobal('Summarizer', fake.api)
    await openPanel()
    const own = sentences()
    await click(button(offer))
    fake.creating.fail(new DOMException('no', 'NotSupportedError'))
    await settle()
    expect(find('.written').textContent).toContain('could not write')
    expect(hasButton(offer)).toBe(true)
    expect(sentences()).toEqual(own)
  })

  test('stands in the reader’s card too, and stops when the page is left', async () => {
    const fake = makeSummarizer()
    vi.stubGlobal('Summarizer', fake.api)
    const { id } = await readStory(story)
    await openReader(`story=${id}`)
    await click(button(offer, find('.summary-card')))
    await close()
    expect(fake.api.create.mock.calls[0]?.[0].signal.aborted).toBe(true)
  })
})
