import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { boxedStory } from '../harness/boxed-story'
import { roomFaults } from '../harness/room'
import { useChromium } from '../harness/use-browser'
import { press, storyLines } from '../harness/view'

const desk = useChromium()
const arabic = 'https://akhbar.example/2024/06/15/jisr'
const indonesian = 'https://www.contoh.id/jembatan'
const views: Record<string, Page> = {}

beforeAll(async () => {
  desk.server.serve(arabic, arabicStory)
  desk.server.serve(indonesian, boxedStory('Jembatan baru dibuka'))
})

describe('a right-to-left story in a left-to-right interface', () => {
  beforeAll(() => openEverywhere(arabic))

  test.each(['popup', 'side panel', 'reader'])('%s: what is the story’s begins at the right', async name => {
    const view = views[name] as Page
    for (const part of ['.title', '.outlet', '.authors', '.facts time', '.source-card dd', '.article p'])
      expect(await sideOf(view, part), part).toBe('right')
    expect(await view.$eval('.article blockquote', quote => getComputedStyle(quote).borderRightWidth)).toBe(
      '3px'
    )
    expect(await view.$eval('body', body => getComputedStyle(body).direction)).toBe('ltr')
  })

  test.each(['popup', 'side panel', 'reader'])(
    '%s: what is the interface’s begins at the left',
    async name => {
      const view = views[name] as Page
      for (const part of ['.removed-button', '.source-tools .button', '.source-card > h2'])
        expect(await sideOf(view, part), part).toBe('left')
    }
  )

  test('facts follow each other from the right, and each is read in its own direction', async () => {
    const { reader } = views as { reader: Page }
    expect(await orderOf(reader, ['.outlet', '.section'])).toBe('from the right')
    expect(await orderOf(reader, ['.authors bdi:first-child', '.authors bdi:last-child'])).toBe(
      'from the right'
    )
    expect(await orderOf(reader, ['.facts time', '.minutes'])).toBe('from the right')
    expect(await wordOrder(reader, '.minutes')).toEqual(['1', 'minute'])
    expect(await wordOrder(reader, '.facts time')).toEqual('Saturday, 15 June 2024, 09:30 UTC+3'.split(' '))
    expect(await wordOrder(reader, '.outlet')).toEqual(['Akhbar', '24', '(Riyadh)'])
    expect(await wordOrder(reader, '.authors bdi:last-child')).toEqual(['Budi', 'S.'])
  })
})

describe('what begins with a Latin word in a right-to-left story', () => {
  test('stands in the contents as in the text', async () => {
    const { reader } = views as { reader: Page }
    await reader.bringToFront()
    await press(reader, 'Contents')
    await reader.waitForSelector('.outline')
    expect(await wordOrder(reader, '.outline li:last-child')).toEqual(['والقرية', 'BPJS'])
    await reader.keyboard.press('Escape')
  })

  test('and so in the summary', async () => {
    const { reader } = views as { reader: Page }
    const sentences = await reader.$$eval('.sentence', all =>
      all.map(each => [each.textContent?.trim().split(' ')[0], getComputedStyle(each).direction])
    )
    expect(sentences).toContainEqual(['BPJS', 'rtl'])
    expect(sentences.filter(([, direction]) => direction !== 'rtl')).toEqual([])
  })
})

describe('a left-to-right story in a right-to-left interface', () => {
  beforeAll(async () => {
    await openEverywhere(indonesian)
    for (const view of Object.values(views))
      await view.evaluate(() => {
        document.documentElement.dir = 'rtl'
      })
  })

  test.each(['popup', 'side panel', 'reader'])('%s: each begins at its own side', async name => {
    const view = views[name] as Page
    for (const part of ['.title', '.outlet', '.facts', '.source-card dd', '.article p'])
      expect(await sideOf(view, part), part).toBe('left')
    for (const part of ['.removed-button', '.source-tools .button'])
      expect(await sideOf(view, part), part).toBe('right')
    expect(await roomFaults(view)).toEqual([])
  })
})

/** Opens the story in each view; the popup last, since a click elsewhere closes it. */
async function openEverywhere(address: string): Promise<void> {
  for (const [name, file, button] of [
    ['side panel', 'sidepanel.html', 'Side panel'],
    ['reader', 'reader.html', 'Full page']
  ] as const) {
    await views[name]?.evaluate(() => window.close())
    const popup = await desk.chromium.openPopup(await desk.chromium.openTab(address))
    await storyLines(popup)
    const view = await desk.chromium.opened(file, () => press(popup, button))
    await storyLines(view)
    views[name] = view
  }
  views.popup = await desk.chromium.openPopup(await desk.chromium.openTab(address))
  await storyLines(views.popup)
}

/** At which side of what it stands in the last line of something begins: the side with the less room beside it. */
function sideOf(view: Page, selector: string): Promise<'left' | 'right'> {
  return view.evaluate(wanted => {
    const element = document.querySelector<HTMLElement>(wanted) as HTMLElement
    const range = document.createRange()
    range.selectNodeContents(element)
    const line = element.matches('button')
      ? element.getBoundingClientRect()
      : [...range.getClientRects()].at(-1)
    const within = element.closest('.source-card, .story')?.getBoundingClientRect()
    if (!line || !within) throw new Error(`${wanted} stands nowhere`)
    return line.left - within.left < within.right - line.right ? 'left' : 'right'
  }, selector)
}

function orderOf(view: Page, selectors: readonly [string, string]): Promise<string> {
  return view.evaluate(wanted => {
    const [first = 0, second = 0] = wanted.map(
      selector => document.querySelector(selector)?.getBoundingClientRect().left
    )
    return first > second ? 'from the right' : 'from the left'
  }, selectors)
}

/** The words of a line as the eye finds them, from the left. */
function wordOrder(view: Page, selector: string): Promise<string[]> {
  return view.evaluate(wanted => {
    const root = document.querySelector(wanted) as HTMLElement
    const words: { text: string; left: number }[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      for (const match of node.data.matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(node, match.index)
        range.setEnd(node, match.index + match[0].length)
        words.push({ text: match[0], left: range.getBoundingClientRect().left })
      }
    }
    return words.sort((one, other) => one.left - other.left).map(({ text }) => text)
  }, selector)
}

const headings: Record<number, string> = { 3: '<h2>ثمن الجسر</h2>', 5: '<h2>BPJS والقرية</h2>' }

const arabicStory = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>افتتاح الجسر الجديد</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Akhbar 24 (Riyadh)">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "افتتاح الجسر الجديد في القرية", "datePublished": "2024-06-15T09:30:00+03:00", "articleSection": "محليات", "author": [{"@type": "Person", "name": "ليلى حداد"}, {"@type": "Person", "name": "Budi S."}]}</script></head>
<body><article><h1>افتتاح الجسر الجديد في القرية</h1>
${[1, 2, 3, 4, 5, 6].map(day => `${headings[day] ?? ''}<p>${day === 1 ? 'BPJS ' : ''}في اليوم ${day} افتتح أهالي القرية الجسر الجديد صباح السبت بعد عامين من الإغلاق، وعبر الأطفال إلى مدرستهم مع معلميهم للمرة الأولى. وقال رئيس القرية إن العمل استمر أحد عشر أسبوعا بلا توقف.</p>`).join('\n')}
<blockquote>«بدأنا بأخطر الألواح ثم بالأسلاك»، قال أحد العمال.</blockquote></article></body></html>`
