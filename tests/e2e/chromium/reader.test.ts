import { beforeAll, expect, test } from 'vitest'
import { plainStory } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { failureOf, press, says, shows, storyLines } from '../harness/view'

const desk = useChromium()
const url = 'https://www.contoh.id/berita/pembaca'

beforeAll(() => desk.server.serve(url, plainStory('Cerita untuk dibaca')))

test('opened from the popup it shows the story under its own title', async () => {
  const reader = await openReader()
  expect((await storyLines(reader))[0]).toContain('Cerita untuk dibaca')
  expect(await reader.title()).toBe('Cerita untuk dibaca')
})

test('reloaded after a restart with a story that was not saved, it says so and offers the original', async () => {
  const address = (await openReader()).url()
  await desk.restart()
  const reader = await desk.chromium.openTab(address)
  expect(await failureOf(reader)).toBe('gone')
  await says(reader, 'This story is no longer at hand')
  await shows(reader, 'Open the original', 'link')
  expect(await reader.$eval('.notice a', link => link.href)).toBe(url)
})

test('saved, it takes the saved one’s address, and a reload after a restart finds it', async () => {
  const reader = await openReader()
  await storyLines(reader)
  await press(reader, 'Save')
  await reader.waitForFunction(() => location.search.includes('saved='), { polling: 50 })
  const address = reader.url()
  await desk.restart()
  const again = await desk.chromium.openTab(address)
  expect((await storyLines(again))[0]).toContain('Cerita untuk dibaca')
})

test('an address that names nothing says what to do', async () => {
  const reader = await desk.chromium.openPage('reader.html?story=nothing&original=javascript:alert(1)')
  expect(await failureOf(reader)).toBe('gone')
  expect(await reader.$$eval('a[href]', links => links.map(link => link.href))).not.toContain(
    'javascript:alert(1)'
  )
})

async function openReader() {
  const tab = await desk.chromium.openTab(url)
  const popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  return desk.chromium.opened('reader.html', () => press(popup, 'Full page'))
}
