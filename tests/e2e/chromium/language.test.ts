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
