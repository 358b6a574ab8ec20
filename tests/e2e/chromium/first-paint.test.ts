import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { useChromium } from '../harness/use-browser'
import { says } from '../harness/view'

const desk = useChromium()

test.each(['dark', 'black', 'contrast'])('%s stands in the first frame of every view', async theme => {
  const options = await desk.chromium.openPage('options.html')
  await options.locator(`#look input[value=${theme}]`).click()
  await says(options, 'Saved')
  for (const file of ['popup.html', 'sidepanel.html', 'reader.html?saved=none', 'options.html']) {
    const frames = await framesOf(file)
    expect(frames.length, file).toBeGreaterThan(0)
    for (const brightness of frames) expect(brightness, file).toBeLessThan(0.2)
  }
})

test('following the system it is dark where the system is', async () => {
  const options = await desk.chromium.openPage('options.html')
  await options.locator('#look input[value=system]').click()
  await says(options, 'Saved')
  const dark = await framesOf('reader.html?saved=none', 'dark')
  expect(Math.max(...dark)).toBeLessThan(0.2)
  const light = await framesOf('reader.html?saved=none', 'light')
  expect(Math.min(...light)).toBeGreaterThan(0.8)
})

/** Brightness of the page's ground, 0 to 1, in each of the frames in which it loads, from the very first on. */
async function framesOf(file: string, system: 'light' | 'dark' = 'light'): Promise<number[]> {
  const page = await desk.chromium.browser.newPage()
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: system }])
  await page.evaluateOnNewDocument(watchFrames)
  await page.goto(desk.chromium.address(file))
  await page.waitForSelector('#app > *')
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  )
  const frames = await framesSeen(page)
  await page.close()
  return frames
}

function framesSeen(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames)
}

/** Runs before anything of the page: notes its ground at each frame. */
function watchFrames() {
  const state = globalThis as unknown as { frames: number[] }
  state.frames = []
  const ground = (element: Element | null): number[] | null => {
    const color = element ? getComputedStyle(element).backgroundColor : ''
    const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number)
    return color && alpha > 0 ? [red, green, blue] : null
  }
  const look = () => {
    // Without a ground of its own a page shows the browser's, which follows the colour scheme.
    const isDark = getComputedStyle(document.documentElement).colorScheme.trim() === 'dark'
    const [red = 0, green = 0, blue = 0] =
      ground(document.body) ?? ground(document.documentElement) ?? (isDark ? [18, 18, 18] : [255, 255, 255])
    state.frames.push((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255)
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
