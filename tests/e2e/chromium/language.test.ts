import { expect, test } from 'vitest'
import { foundingPage, foundingText, serveFixture } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { shownText, shows, storyLines } from '../harness/view'

const desk = useChromium({ lang: 'id' })
const page = foundingPage()

test('in an Indonesian browser everything speaks Indonesian', async () => {
  serveFixture(desk.server, page)
  const tab = await desk.chromium.openTab(page.url)
  const popup = await desk.chromium.openPopup(tab)
  expect(await storyLines(popup)).toEqual(foundingText().paragraphs)
  await shows(popup, 'Simpan')
  expect(await popup.$eval('html', root => root.lang)).toBe('id')
  const text = await shownText(popup)
  expect(text).toContain('Artikel')
  expect(text).toContain('Senin, 15 November 2021')
  for (const english of ['Article', 'Summary', 'Saved', 'Save', 'minute', 'removed', 'More'])
    expect(text).not.toMatch(new RegExp(`\\b${english}\\b`))
})

test('a right-to-left article stands right in a left-to-right interface', async () => {
  const url = 'https://akhbar.example/2024/06/15/jisr'
  desk.server.serve(url, arabicStory)
  const popup = await desk.chromium.openPopup(await desk.chromium.openTab(url))
  await popup.waitForSelector('.article [data-block]', { visible: true })
  const facts = await popup.evaluate(() => {
    const styleOf = (selector: string) => {
      const element = document.querySelector(selector)
      return element ? getComputedStyle(element) : null
    }
    const edges = (selector: string) => {
      const range = document.createRange()
      range.selectNodeContents(document.querySelector(selector) ?? document.body)
      const box = document.querySelector(selector)?.getBoundingClientRect()
      const last = [...range.getClientRects()].at(-1)
      // The last line is the short one: it shows at which side lines begin.
      return { left: (last?.left ?? 0) - (box?.left ?? 0), right: (box?.right ?? 0) - (last?.right ?? 0) }
    }
    return {
      interface: styleOf('body')?.direction,
      article: styleOf('.article')?.direction,
      title: styleOf('.title')?.direction,
      quoteLine: styleOf('.article blockquote')?.borderRightWidth,
      line: edges('.article p')
    }
  })
  expect(facts).toMatchObject({ interface: 'ltr', article: 'rtl', title: 'rtl', quoteLine: '3px' })
  expect(facts.line.left).toBeGreaterThan(facts.line.right + 20)
  // A browser without the languages offers no translation, and nothing else changes.
  expect(await popup.$('.translation-bar')).toBeNull()
})

const arabicStory = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>افتتاح الجسر الجديد</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="أخبار"></head>
<body><article><h1>افتتاح الجسر الجديد في القرية</h1>
${[1, 2, 3, 4, 5, 6].map(day => `<p>في اليوم ${day} افتتح أهالي القرية الجسر الجديد صباح السبت بعد عامين من الإغلاق، وعبر الأطفال إلى مدرستهم مع معلميهم للمرة الأولى. وقال رئيس القرية إن العمل استمر أحد عشر أسبوعا بلا توقف.</p>`).join('\n')}
<blockquote>«بدأنا بأخطر الألواح ثم بالأسلاك»، قال أحد العمال.</blockquote></article></body></html>`
