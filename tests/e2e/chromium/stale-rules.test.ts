import { beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { plainStory } from '../harness/fixtures'
import { enterSection, focusComesTo, reach } from '../harness/keyboard'
import { until } from '../harness/until'
import { useChromium } from '../harness/use-browser'
import { says, shownText, storyLines } from '../harness/view'

const desk = useChromium()
const addressOf = (at: number) => `https://www.suara.com/news/2026/01/0${at}/00000${at}/cerita`
const rule = 'suara.com##.article-read'

beforeAll(async () => {
  await desk.chromium.browser
    .defaultBrowserContext()
    .overridePermissions(desk.chromium.address('').slice(0, -1), ['clipboard-read'])
})

test('a site rule that meets nothing on five stories in a row is named, reported and switched off by keyboard', async () => {
  const box = '<div class="article-read"><a href="/lain">Kabar lain dari kota sebelah</a></div>'
  await read(1, box)
  for (const at of [2, 3, 4, 5]) await read(at, '')
  const options = await desk.chromium.openPage('options.html')
  await options.waitForSelector('#sites')
  expect(await shownText(options)).not.toContain('Rules that may be out of date')

  await read(6, '')
  await options.bringToFront()
  await says(options, 'Rules that may be out of date')
  expect(await axeFindings(options, '#sites')).toEqual([])
  await enterSection(options, 'Sites')
  await reach(options, `Copy a report on ${rule}`)
  await options.keyboard.press('Enter')
  await until('the report', () =>
    options.evaluate(async wanted => (await navigator.clipboard.readText()).includes(wanted), rule)
  )
  const report = await options.evaluate(() => navigator.clipboard.readText())
  expect(report).not.toMatch(/cerita|https?:/i)

  await reach(options, `Switch off ${rule}`)
  await options.keyboard.press('Enter')
  await focusComesTo(options, `Switch on ${rule} again`)
  await options.waitForFunction(
    async () => JSON.stringify(await chrome.storage.local.get('filters')).includes('article-read'),
    { polling: 50 }
  )
})

/** Reads a story of the site with the box in it, by a click on the icon. */
async function read(at: number, box: string): Promise<void> {
  const html = plainStory(`Cerita nomor ${at}`)
    .replace('<article>', '<article><div class="article-content">')
    .replace('<p>Paragraf ke-4', `${box}<p>Paragraf ke-4`)
    .replace('</article>', '</div></article>')
  desk.server.serve(addressOf(at), html)
  const tab = await desk.chromium.openTab(addressOf(at))
  const popup = await desk.chromium.openPopup(tab)
  expect((await storyLines(popup)).join('\n')).not.toContain('Kabar lain')
  await popup.close()
  await tab.close()
}
