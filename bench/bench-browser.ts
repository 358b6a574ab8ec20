import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { build } from '../scripts/build.mjs'
import { Chromium } from '../tests/e2e/harness/chromium'
import { SiteServer } from '../tests/e2e/harness/site-server'
import type { BenchPage } from './corpora'

/** A real Chromium with the bench's build in it. */
export interface BenchBrowser {
  server: SiteServer
  chromium: Chromium
  /** A page of the extension, to speak to the browser from; it stays in the background. */
  desk: Page
}

export async function withBrowser<T>(work: (browser: BenchBrowser) => Promise<T>): Promise<T> {
  console.log('\nBuilding with the stopwatch …')
  build('--config', 'bench/wxt.config.ts')
  const server = await SiteServer.start()
  const chromium = await Chromium.start({
    server,
    build: join(import.meta.dirname, '../.output/bench/chrome-mv3')
  })
  try {
    return await work({ server, chromium, desk: await chromium.openPage('options.html') })
  } finally {
    await chromium.close()
    await server.stop()
  }
}

/** A page as it was saved: its scripts would change each document in their own way, all else is not here to be had. */
const AS_SAVED = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" }

/** Serves the page as it was saved, and gives its address: Chromium asks for the safe one first. */
export function openAsSaved(server: SiteServer, { url, html }: BenchPage): string {
  const address = new URL(url.replace(/^http:/, 'https:')).href
  server.serve(address, { body: html, headers: AS_SAVED })
  return address
}
