// The founding page, read: builds Bening, opens the page in a real Chromium under its own address, clicks the icon
// and opens the story in the reader page. With a display the browser stays open; without one, what the reader page
// shows is printed, and a picture of it is kept. Run by `npm run try`, on the project's own Node.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Chromium } from '../tests/e2e/harness/chromium.ts'
import { foundingPage, serveFixture } from '../tests/e2e/harness/fixtures.ts'
import { SiteServer } from '../tests/e2e/harness/site-server.ts'
import { press, removedRows, storyLines } from '../tests/e2e/harness/view.ts'
import { build } from './build.mjs'

const root = join(import.meta.dirname, '..')
const picture = join(root, '.output/try.png')
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

console.log('Building the extension …')
build()
const server = await SiteServer.start()
const page = foundingPage()
serveFixture(server, page)
const chromium = await Chromium.start({ server, isVisible: hasDisplay })
try {
  const reader = await read()
  if (hasDisplay) await stayOpen(reader)
  else await print(reader)
} finally {
  await chromium.close()
  await server.stop()
}

/** As a reader would: the page, the icon, "Full page". */
async function read() {
  console.log(`Opening ${page.url}\nand clicking the icon …`)
  const tab = await chromium.openTab(page.url)
  const popup = await chromium.openPopup(tab)
  await storyLines(popup)
  const reader = await chromium.opened('reader.html', () => press(popup, 'Full page'))
  await storyLines(reader)
  return reader
}

async function stayOpen(reader) {
  await reader.bringToFront()
  console.log('The story is open in the reader page. Look around; close the browser to end.')
  await new Promise(resolve => chromium.browser.once('disconnected', resolve))
}

async function print(reader) {
  mkdirSync(dirname(picture), { recursive: true })
  await reader.setViewport({ width: 1000, height: 1300 })
  await reader.screenshot({ path: picture })
  const byline = await reader.$$eval('.outlet, .byline > p', all => all.map(one => one.innerText.trim()))
  section(await reader.title(), [byline.join(' · ').replaceAll('\n', ' · '), ...(await storyLines(reader))])
  const removed = await removedRows(reader)
  section('What was removed', [removed.map(({ label, reason }) => `- ${label}: ${reason}`).join('\n')])
  const summary = '.summary-card .sentences button'
  section('Summary', await reader.$$eval(summary, all => all.map(one => one.innerText.trim())))
  console.log(
    `\nThere is no display here, so this is what the reader page shows. A picture of it: ${picture}`
  )
}

function section(title, lines) {
  console.log(`\n${title}\n${'─'.repeat(Math.min(100, title.length))}\n${lines.join('\n\n')}`)
}
