import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskStates } from '../harness/desk-states'
import { foundingPage, serveFixture } from '../harness/fixtures'
import { longStory, serveLongStory } from '../harness/long-story'
import { roomFaults, slowMotions, spaceText, zoomViews } from '../harness/room'
import { useChromium } from '../harness/use-browser'
import { press, showTab, storyLines } from '../harness/view'
import { wordsOf } from '../harness/words'

/** How a reader with other eyes has it. */
interface Way {
  /** What the browser's own zoom is set to, for all views. */
  zoom?: number
  /** Pixels that the view is wide. */
  width?: number
  isSpaced?: boolean
}

/** Pixels of the screen that a popup has at most. The browser's zoom leaves popups alone; that of the system does not. */
const POPUP_LIMIT = 800

const ways: Record<string, Way> = {
  'as it comes': {},
  'with the text spacing of WCAG 1.4.12': { isSpaced: true },
  'at 200 % zoom': { zoom: 2 },
  '320 pixels wide': { width: 320 },
  '320 pixels wide, with that spacing': { width: 320, isSpaced: true }
}

// The longer words are the Indonesian ones.
describe('in Indonesian', () => {
  const desk = useChromium({ lang: 'id' })
  let tab: Page
  let words: (key: string) => string
  const faultsIn = async (view: Page) => {
    const found: string[] = []
    for await (const state of deskStates(view, words))
      found.push(...(await roomFaults(view)).map(fault => `${state}: ${fault}`))
    return found
  }

  /** A real popup keeps its width; in a tab of its own it has a saved story to show. */
  const narrowPopup = async (width: number) => {
    const popup = await desk.chromium.openPage('popup.html')
    await popup.setViewport({ width, height: 640 })
    await showTab(popup, 'Saved')
    await popup.locator('.saved-open').click()
    return popup
  }

  beforeAll(async () => {
    words = await wordsOf('id')
    serveLongStory(desk.server)
    const founding = foundingPage()
    serveFixture(desk.server, founding)
    for (const url of [founding.url, longStory.url]) {
      tab = await desk.chromium.openTab(url)
      const popup = await desk.chromium.openPopup(tab)
      await storyLines(popup)
      await popup.click('.action-bar > .action:first-child')
      await popup.waitForSelector('.action.is-on')
      await popup.close()
    }
  })

  describe.each(Object.entries(ways))('%s', (_, { zoom = 1, width, isSpaced = false }) => {
    let options: Page
    const lay = async (view: Page) => {
      if (width) await view.setViewport({ width, height: 640 })
      if (isSpaced) await spaceText(view)
    }
    const openBeside = async (file: string, button: string) => {
      const popup = await desk.chromium.openPopup(tab)
      await storyLines(popup)
      const view = await desk.chromium.opened(file, () => press(popup, words(button)))
      await lay(view)
      return view
    }

    beforeAll(async () => {
      options = await desk.chromium.openPage('options.html')
      await zoomViews(options, zoom)
    })
    afterAll(async () => {
      await zoomViews(options, 1)
      await options.close()
    })

    test('the popup', async () => {
      const pixels = width ?? (zoom > 1 ? POPUP_LIMIT : null)
      const popup = pixels ? await narrowPopup(pixels) : await desk.chromium.openPopup(tab)
      if (isSpaced) await spaceText(popup)
      expect(await faultsIn(popup)).toEqual([])
      await popup.close()
    })

    test('the side panel', async () => {
      const panel = await openBeside('sidepanel.html', 'actions.panel')
      expect(await faultsIn(panel)).toEqual([])
      await panel.evaluate(() => window.close())
    })

    test('the full page', async () => {
      const reader = await openBeside('reader.html', 'actions.page')
      expect(await faultsIn(reader)).toEqual([])
      await reader.close()
    })

    test('the options', async () => {
      await options.bringToFront()
      await options.waitForSelector('#labels details')
      await options.$$eval('details', all => {
        for (const one of all) one.open = true
      })
      await lay(options)
      expect(await roomFaults(options)).toEqual([])
    })
  })

  test('who wants less motion has none: no view moves, glides or scrolls slowly', async () => {
    for (const file of ['options.html', 'popup.html']) {
      const view = await desk.chromium.openPage(file)
      await view.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
      await view.waitForSelector('main')
      expect(await slowMotions(view), file).toEqual([])
      await view.close()
    }
  })
})
