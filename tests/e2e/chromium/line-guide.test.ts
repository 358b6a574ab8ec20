import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { longStory, serveLongStory } from '../harness/long-story'
import { until } from '../harness/until'
import { useChromium } from '../harness/use-browser'
import { press, storyLines } from '../harness/view'

const desk = useChromium()
let reader: Page

beforeAll(async () => {
  serveLongStory(desk.server)
  const popup = await desk.chromium.openPopup(await desk.chromium.openTab(longStory.url))
  await storyLines(popup)
  reader = await desk.chromium.opened('reader.html', () => press(popup, 'Full page'))
  await storyLines(reader)
})

test('the ruler lies under the line that the pointer is on', async () => {
  await choose('ruler')
  await reader.$eval('[data-block=b1]', block => block.scrollIntoView({ block: 'center' }))
  const { x, y } = await middleOf('[data-block=b1]')
  await reader.mouse.move(x, y)
  await until('the ruler', async () => {
    const { top, bottom } = await guide()
    return top <= y && bottom >= y
  })
  const { top, bottom } = await guide()
  expect(bottom - top).toBeLessThan(40)
  expect(await axeFindings(reader)).toEqual([])
})

test('the arrows lead it from line to line, and the text follows', async () => {
  await reader.$eval('.story-text', text => (text as HTMLElement).focus({ preventScroll: true }))
  const before = await guide()
  await reader.keyboard.press('ArrowDown')
  await until('the next line', async () => (await guide()).top > before.top + 10)
  const next = await guide()
  expect(next.top - before.top).toBeLessThan(60)
  await reader.keyboard.press('ArrowUp')
  await until('the line before', async () => Math.abs((await guide()).top - before.top) < 2)
  for (let line = 0; line < 40; line++) await reader.keyboard.press('ArrowDown')
  await until('the text', () => reader.evaluate(() => scrollY > 200))
  const { top, bottom } = await guide()
  const edges = await reader.evaluate(() => [
    document.querySelector('.desk-head')?.getBoundingClientRect().bottom ?? 0,
    innerHeight
  ])
  expect(top).toBeGreaterThan(edges[0] as number)
  expect(bottom).toBeLessThan(edges[1] as number)
})

test('line focus dims all but a few lines, and stands in the other views too', async () => {
  await choose('focus')
  const { top, bottom } = await guide()
  expect(bottom - top).toBeGreaterThan(50)
  expect(bottom - top).toBeLessThan(140)
  const popup = await desk.chromium.openPopup(await desk.chromium.openTab(longStory.url))
  await popup.waitForSelector('.line-guide.is-focus')
  await popup.close()
  await choose('none')
  await reader.waitForFunction(() => !document.querySelector('.line-guide'), { polling: 50 })
})

async function choose(kind: string): Promise<void> {
  await reader.bringToFront()
  await press(reader, 'Look')
  await reader.locator(`.look-panel input[value=${kind}]`).click()
  await reader.keyboard.press('Escape')
  if (kind !== 'none') await reader.waitForSelector(`.line-guide.is-${kind}`)
}

const guide = () =>
  reader.$eval('.line-guide', line => {
    const { top, bottom } = line.getBoundingClientRect()
    return { top, bottom }
  })

const middleOf = (selector: string) =>
  reader.$eval(selector, block => {
    const { x, y, width, height } = block.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 4 }
  })
