import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { foundingPage, serveFixture } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { clickClear, failureOf, press, removedRows, says, showTab, storyLines } from '../harness/view'

const desk = useChromium()
const page = foundingPage()

beforeAll(() => serveFixture(desk.server, page))

describe.each(['light', 'sepia', 'dark', 'black', 'contrast', 'own'])(
  'in the %s theme axe-core finds nothing',
  theme => {
    let popup: Page
    let tab: Page
    const check = async (view: Page, what: string) =>
      expect(await axeFindings(view, 'html', theme === 'light' ? 'all' : 'colours'), what).toEqual([])

    beforeAll(async () => {
      const options = await desk.chromium.openPage('options.html')
      await options.locator(`#look input[value=${theme}]`).click()
      await says(options, 'Saved')
      await options.close()
      tab = await desk.chromium.openTab(page.url)
      popup = await desk.chromium.openPopup(tab)
    })

    test('in the popup: article, removals, menu, summary, list, undo', async () => {
      await storyLines(popup)
      await removedRows(popup)
      await clickClear(popup, '[data-deed=show]')
      await popup.waitForSelector('.article .is-peeked')
      await check(popup, 'article with removals, one of them shown in its place')
      await clickClear(popup, '.removed-button.is-plain')
      await popup.waitForSelector('.is-pointed')
      await check(popup, 'a block pointed at')
      await popup.keyboard.press('Enter')
      await popup.waitForSelector('.hide-rules button')
      await check(popup, 'how far it shall be hidden')
      await popup.keyboard.press('Escape')
      await press(popup, 'More')
      await popup.waitForSelector('[role=menu]')
      await check(popup, 'menu')
      await popup.keyboard.press('Escape')
      await press(popup, 'Look')
      await popup.waitForSelector('.look-panel')
      await check(popup, 'look')
      await popup.keyboard.press('Escape')
      await press(popup, (await popup.$('::-p-aria([name="Saved"][role="button"])')) ? 'Saved' : 'Save')
      await showTab(popup, 'Summary')
      await check(popup, 'summary')
      await showTab(popup, 'Saved')
      await check(popup, 'list')
    })

    test('in the side panel, also beside another page', async () => {
      await showTab(popup, 'Article')
      const panel = await desk.chromium.opened('sidepanel.html', () => press(popup, 'Side panel'))
      await storyLines(panel)
      await check(panel, 'side panel')
      await tab.goto('about:blank')
      await says(panel, 'Not the page beside it')
      await check(panel, 'side panel beside another page')
      await panel.evaluate(() => window.close())
    })

    test('on the reader page, with a story and with a notice', async () => {
      await tab.goto(page.url)
      const again = await desk.chromium.openPopup(tab)
      await storyLines(again)
      const reader = await desk.chromium.opened('reader.html', () => press(again, 'Full page'))
      await storyLines(reader)
      await removedRows(reader)
      await check(reader, 'reader')
      await reader.goto(desk.chromium.address('reader.html?story=gone'))
      await failureOf(reader)
      await check(reader, 'notice')
      await reader.close()
    })

    test('on the options page, with its groups open', async () => {
      const options = await desk.chromium.openPage('options.html')
      await options.waitForSelector('#labels details')
      await options.$$eval('details', all => {
        for (const one of all) one.open = true
      })
      await check(options, 'options')
      await options.close()
    })
  }
)
