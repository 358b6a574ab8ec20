import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { foundingPage, foundingText, plainStory, serveFixture } from '../harness/fixtures'
import { focusedName, tabTo } from '../harness/keyboard'
import { installVoices, isMarkInView, markAfter, spokenMark } from '../harness/test-voices'
import { until } from '../harness/until'
import { useChromium } from '../harness/use-browser'
import { press, says, shows, showTab, storyLines } from '../harness/view'

const desk = useChromium()
const founding = foundingPage()
let voices: Awaited<ReturnType<typeof installVoices>>
let panel: Page
let tab: Page

const squeeze = (text: string) => text.replace(/[\s-]+/g, '')
const isPlaying = async () => (await panel.$('::-p-aria([name="Pause"][role="button"])')) !== null
/** Chooses a voice, or a speed. */
const choose = (field: string, value: string) =>
  panel.select(`.listen-choices .field:nth-of-type(${field === 'Speed' ? 1 : 2}) select`, value)

beforeAll(async () => {
  voices = await installVoices(desk.chromium)
  serveFixture(desk.server, founding)
  for (const name of ['satu', 'dua']) {
    const address = `https://www.contoh.id/berita/${name}`
    desk.server.serve(address, plainStory(`Cerita ${name}`, 3))
    const page = await desk.chromium.openTab(address)
    const popup = await desk.chromium.openPopup(page)
    await storyLines(popup)
    await press(popup, 'Save')
    await shows(popup, 'Saved')
    await popup.close()
    await page.close()
  }
  tab = await desk.chromium.openTab(founding.url)
})

test('the popup’s button opens the panel, and the story is read out there', async () => {
  const popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  panel = await desk.chromium.opened('sidepanel.html', () => press(popup, 'Listen'))
  await shows(panel, 'Pause')
  await until('the focus on the bar', async () => (await focusedName(panel)) === 'Pause')
  const first = await voices.after(0)
  expect(first).toMatchObject({ voice: 'Suara Uji', rate: 1 })
  expect(foundingText().paragraphs[0]?.startsWith((await spokenMark(panel)).slice(0, 40))).toBe(true)
})

test('goes ahead and back by sentence and paragraph, pauses and goes on where it paused', async () => {
  const first = await spokenMark(panel)
  await press(panel, 'Ahead one paragraph')
  const second = await markAfter(panel, first)
  expect(foundingText().paragraphs[1]?.startsWith(second.slice(0, 40))).toBe(true)
  await press(panel, 'Back one sentence')
  await markAfter(panel, second)
  await press(panel, 'Back one paragraph')
  await until('the head', async () => (await spokenMark(panel)) === first)
  await press(panel, 'Pause')
  await shows(panel, 'Play')
  const count = (await voices.spoken()).length
  await press(panel, 'Play')
  await voices.after(count)
  await expect.poll(() => spokenMark(panel)).toBe(first)
})

test('by keyboard alone', async () => {
  const first = await spokenMark(panel)
  await tabTo(panel, 'Pause')
  await panel.keyboard.press('.')
  const second = await markAfter(panel, first)
  await panel.keyboard.press(',')
  await markAfter(panel, second)
  await panel.keyboard.press('p')
  await shows(panel, 'Play')
  expect(await focusedName(panel)).toBe('Play')
  await panel.keyboard.press('p')
  await shows(panel, 'Pause')
})

test('is accessible, and every target is large enough', async () => {
  expect(await axeFindings(panel)).toEqual([])
  const small = await panel.$$eval(
    '.listen-bar :is(button, select, input)',
    all =>
      all.filter(each => {
        const { width, height } = each.getBoundingClientRect()
        return width < 24 || height < 24
      }).length
  )
  expect(small).toBe(0)
})

test('every sentence of the founding page is marked and in view while it is spoken, in order', async () => {
  const marks = [await spokenMark(panel)]
  while (await isPlaying()) {
    const count = (await voices.spoken()).length
    await voices.end()
    await until('the voice', async () => (await voices.spoken()).length > count || !(await isPlaying()))
    const mark = await until('a mark', () => spokenMark(panel))
    if (mark === marks.at(-1)) continue
    marks.push(mark)
    await until('the mark in view', () => isMarkInView(panel))
  }
  await says(panel, 'Read to its end.')
  const { paragraphs, clutter } = foundingText()
  expect(squeeze(marks.join(''))).toContain(squeeze(paragraphs.join('')))
  for (const line of clutter.filter(words => words.length > 30)) expect(marks.join(' ')).not.toContain(line)
  const spoken = (await voices.spoken()).map(({ text }) => text)
  expect(spoken.filter(text => /\d|%/.test(text))).toEqual([])
  expect(Math.max(...spoken.map(text => text.length))).toBeLessThan(200)
})

test('a voice that fails is skipped, and stops with a word about it after three sentences', async () => {
  await press(panel, 'Play')
  await shows(panel, 'Pause')
  const first = await spokenMark(panel)
  await choose('Voice', 'Suara Gagal')
  await says(panel, 'The voice does not speak.')
  // Nothing that was not heard is lost.
  await expect.poll(() => spokenMark(panel)).toBe(first)
  await choose('Voice', 'Suara Uji')
})

test('a sentence of which nothing is ever said is skipped, and told of', async () => {
  const first = await spokenMark(panel)
  const count = (await voices.spoken()).length
  await voices.give({ silent: (await voices.spoken()).at(-4)?.text.slice(0, 30) ?? '' })
  await press(panel, 'Play')
  await voices.after(count)
  await markAfter(panel, first)
  await shows(panel, 'Pause')
  await says(panel, 'This voice did not speak 1 sentence; it was skipped.')
  await voices.give({})
})

test('a story goes on where it was left, after the panel was closed and opened', async () => {
  const before = await spokenMark(panel)
  await press(panel, 'Ahead one paragraph')
  const left = await markAfter(panel, before)
  await until('its place kept', () =>
    panel.evaluate(async () => {
      const { listeningPlaces } = await chrome.storage.session.get('listeningPlaces')
      const [, place] = (listeningPlaces as [string, { block: string }][] | undefined)?.at(-1) ?? []
      const [range] = CSS.highlights.get('bening-spoken') ?? []
      return range?.startContainer.parentElement?.closest(`[data-block="${place?.block}"]`) != null
    })
  )
  await panel.close()
  const popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  panel = await desk.chromium.opened('sidepanel.html', () => press(popup, 'Listen'))
  await shows(panel, 'Pause')
  await expect.poll(() => spokenMark(panel)).toBe(left)
})

test('listens from a selected place, at another speed', async () => {
  const count = (await voices.spoken()).length
  await panel.evaluate(() => {
    const block = [...document.querySelectorAll('.article [data-block]')].at(-1) as Element
    getSelection()?.selectAllChildren(block)
  })
  await press(panel, 'Listen from here')
  await choose('Speed', '2')
  await until('the speed', async () => (await voices.spoken()).slice(count).at(-1)?.rate === 2)
  const last = (await storyLines(panel)).at(-1) ?? ''
  expect(squeeze(last)).toContain(squeeze(await spokenMark(panel)).slice(0, 30))
})

test('goes on with the next saved story, and the next, and says where it has come to its end', async () => {
  const reader = await desk.chromium.openPage('reader.html')
  await showTab(reader, 'Saved')
  await reader.locator('[data-saved] .saved-title').click()
  expect((await storyLines(reader))[0]).toContain('Cerita dua')
  await press(reader, 'Listen')
  await shows(reader, 'Pause')
  await reader.locator('.listen-list input').click()
  await voices.give({ isSwift: true })
  await voices.end()
  await reader.waitForFunction(() => document.title.includes('Cerita satu'), { polling: 50 })
  await says(reader, 'Read to its end.')
  await press(reader, 'Stop listening')
  await reader.waitForFunction(() => document.activeElement?.matches('.story-text'), { polling: 50 })
})
