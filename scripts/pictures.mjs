// Makes docs/images from the built extension: the popup over a story, the side panel and the reader page, side by
// side. Run it before a release: npm run build && node scripts/pictures.mjs
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Chromium } from '../tests/e2e/harness/chromium.ts'
import { foundingPage, serveFixture } from '../tests/e2e/harness/fixtures.ts'
import { SiteServer } from '../tests/e2e/harness/site-server.ts'
import { press, storyLines } from '../tests/e2e/harness/view.ts'

const output = join(import.meta.dirname, '../docs/images/views.png')
const dark = [{ name: 'prefers-color-scheme', value: 'dark' }]

const server = await SiteServer.start()
const story = foundingPage()
serveFixture(server, story)
const chromium = await Chromium.start({ server })
try {
  const popup = await chromium.openPopup(await chromium.openTab(story.url))
  await storyLines(popup)
  const popupPicture = await shoot(popup)
  const panel = await chromium.opened('sidepanel.html', () => press(popup, 'Side panel'))
  await storyLines(panel)
  await panel.emulateMediaFeatures(dark)
  const panelPicture = await shoot(panel)
  const reader = await chromium.opened('reader.html', () => press(panel, 'Full page'))
  await storyLines(reader)
  await reader.setViewport({ width: 840, height: 730 })
  const readerPicture = await shoot(reader)
  await compose([popupPicture, panelPicture, readerPicture])
} finally {
  await chromium.close()
  await server.stop()
}
console.log(output)

async function shoot(view) {
  // The lead picture has come in once it has a size.
  await view.waitForFunction(() => [...document.images].every(image => image.complete))
  return view.screenshot({ encoding: 'base64' })
}

async function compose(pictures) {
  const page = await chromium.browser.newPage()
  await page.setViewport({ width: 1790, height: 790 })
  const images = pictures.map(data => `<img src="data:image/png;base64,${data}">`).join('')
  await page.setContent(
    `<style>body{margin:0;display:flex;gap:30px;padding:30px;align-items:start;background:#d8e2e2}
    img{max-height:730px;border-radius:10px;box-shadow:0 6px 30px #0003}</style>${images}`
  )
  mkdirSync(dirname(output), { recursive: true })
  await page.screenshot({ path: output })
}
