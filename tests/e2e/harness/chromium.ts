import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core'
import { findBrowser, howToInstall } from '../../../scripts/browsers.mjs'
import { builds } from './builds.ts'
import type { SiteServer } from './site-server.ts'
import { until } from './until.ts'

export const chromiumBuild = join(builds, 'chrome-mv3')

export interface ChromiumOptions {
  server: SiteServer
  /** Folder of the built extension. */
  build?: string
  /** Profile folder, for a browser that is started again; a fresh one is thrown away at the end. */
  profile?: string
  isVisible?: boolean
  /** Language of the browser's own texts, and so of Bening's. */
  lang?: string
  args?: string[]
}

/** A real Chromium with Bening in it, where every host is the test's server. */
export class Chromium {
  readonly browser: Browser
  readonly extension: Extension
  #ownProfile: string | null

  private constructor(browser: Browser, extension: Extension, ownProfile: string | null) {
    this.browser = browser
    this.extension = extension
    this.#ownProfile = ownProfile
  }

  static async start(options: ChromiumOptions): Promise<Chromium> {
    const ownProfile = options.profile ? null : newProfile()
    const browser = await puppeteer.launch(launchOptions(options, options.profile ?? ownProfile ?? ''))
    const id = await browser.installExtension(options.build ?? chromiumBuild)
    const extension = (await browser.extensions()).get(id)
    if (!extension) throw new Error('Chromium did not take the extension')
    return new Chromium(browser, extension, ownProfile)
  }

  async close(): Promise<void> {
    // The reader of a visible one may have closed it.
    if (this.browser.connected) await this.browser.close()
    if (this.#ownProfile) rmSync(this.#ownProfile, { recursive: true, force: true })
  }

  /** Address of a file of the extension. */
  address(file: string): string {
    return `chrome-extension://${this.extension.id}/${file}`
  }

  /** Ends the worker at once where it is awake, as the browser may do at any time. */
  async stopWorker(): Promise<void> {
    const isWorker = (target: Target) => target.type() === 'service_worker'
    const worker = await this.browser.targets().find(isWorker)?.worker()
    await worker?.close()
    await until('the worker to end', async () => !this.browser.targets().some(isWorker))
  }

  async openTab(url: string): Promise<Page> {
    const page = await this.browser.newPage()
    await page.goto(url, { waitUntil: 'load' })
    return page
  }

  /** A real click on Bening's icon, with this tab in front: it grants `activeTab`. */
  async clickIcon(page: Page): Promise<void> {
    await page.bringToFront()
    await page.triggerExtensionAction(this.extension)
  }

  /** Clicks the icon and gives the popup that opens. */
  openPopup(page: Page): Promise<Page> {
    return this.opened('popup.html', () => this.clickIcon(page))
  }

  /** Does something, and gives the view of this file that opens upon it. */
  async opened(file: string, act: () => Promise<unknown>): Promise<Page> {
    const before = new Set(this.browser.targets())
    await act()
    return this.#view(file, target => !before.has(target))
  }

  /** The view of this file, as soon as it is there and has slid to its width (a side panel slides in). */
  async #view(file: string, isWanted: (target: Target) => boolean): Promise<Page> {
    const begins = this.address(file)
    const target = await this.browser.waitForTarget(
      found => found.url().startsWith(begins) && isWanted(found),
      { timeout: 15_000 }
    )
    const page = (await target.page()) ?? (await target.asPage())
    const isThere = () => innerWidth * devicePixelRatio > 300 && document.readyState === 'complete'
    await page.waitForFunction(isThere, { polling: 50 })
    return page
  }

  /** Opens a page of the extension in a tab of its own, as a bookmark or the browser's settings would. */
  async openPage(file: string): Promise<Page> {
    return this.openTab(this.address(file))
  }
}

/** An empty profile folder; the caller removes it. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'bening-chromium-'))
}

/** Removes a profile folder, patiently: the browser that has just ended may still be writing. */
export function dropProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

function launchOptions(options: ChromiumOptions, profile: string) {
  const executablePath = findBrowser('chromium')
  if (!executablePath) throw new Error(howToInstall('chromium'))
  return {
    executablePath,
    headless: !options.isVisible,
    pipe: true,
    // Whoever calls knows how long it may take.
    protocolTimeout: 0,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    env: { ...process.env, ...(options.lang ? { LANGUAGE: options.lang } : {}) },
    args: [
      // Root, and many a container, cannot have the sandbox; a reader's own desktop can.
      ...(options.isVisible && process.getuid?.() !== 0 ? [] : ['--no-sandbox']),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,900',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${options.server.port}`,
      `--lang=${options.lang ?? 'en'}`,
      ...(options.args ?? [])
    ]
  }
}
