// Draws public/icon/<size>.png from public/icon.svg, and readable-<size>.png from readable.svg beside them: `node scripts/icons.mjs`, after the drawing has changed.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import puppeteer from 'puppeteer-core'

const sizes = [16, 32, 48, 96, 128]
const publicFolder = new URL('../public/', import.meta.url)
const drawings = [
  { from: 'icon.svg', to: 'icon/' },
  { from: 'icon/readable.svg', to: 'icon/readable-' }
]
await mkdir(new URL('icon/', publicFolder), { recursive: true })

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu']
})
const page = await browser.newPage()
for (const { from, to } of drawings) {
  const svg = await readFile(new URL(from, publicFolder), 'utf8')
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`
    )
    await writeFile(
      new URL(`${to}${size}.png`, publicFolder),
      await page.screenshot({ omitBackground: true })
    )
  }
}
await browser.close()
