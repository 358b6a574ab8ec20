import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Bidi, type Context } from './bidi.ts'
import { builds } from './builds.ts'
import { geckoId, launchFirefox, newFirefoxProfile, uuid } from './firefox-launch.ts'
import {
  chooseInMenu,
  clickElement,
  clickInBrowser,
  countViews,
  hasApi,
  hidePopups,
  isShown,
  middleHere,
  middleOfNamed,
  pressInQuestion,
  pressShortcutKey,
  putIntoBar
} from './firefox-scripts.ts'
import type { SiteServer } from './site-server.ts'
import { atRest, until } from './until.ts'

export const firefoxBuild = join(builds, 'firefox-mv3')

/** How Firefox names the extension's elements in its own window. */
const widget = geckoId.replace(/[@.]/g, '_')

export interface FirefoxOptions {
  server: SiteServer
  build?: string
  /** Profile folder, for a browser that is started again; a fresh one is thrown away at the end. */
  profile?: string
  /** Where what it downloads goes. */
  downloads?: string
}

export type FirefoxView = 'popup' | 'sidebar'

/** A real Firefox with Bening in it, spoken to over WebDriver BiDi, where every host is the test's server. */
export class Firefox {
  #bidi: Bidi
  #process: ChildProcess
  #ownProfile: string | null
  /** The browser's own window. */
  #window = ''
  /** A tab of the extension's, never in front: from it the other views are reached. */
  #observer = ''

  static async start(options: FirefoxOptions): Promise<Firefox> {
    const ownProfile = options.profile ? null : newFirefoxProfile()
    const profile = options.profile ?? ownProfile ?? ''
    const { process, address } = await launchFirefox(profile, options.server.port, options.downloads)
    const firefox = new Firefox(await Bidi.connect(address), process, ownProfile)
    await firefox.#prepare(options.build ?? firefoxBuild)
    return firefox
  }

  private constructor(bidi: Bidi, process: ChildProcess, ownProfile: string | null) {
    this.#bidi = bidi
    this.#process = process
    this.#ownProfile = ownProfile
  }

  async close(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve))
    // The answer may be lost with the connection; the process's end is what counts.
    await this.#bidi.send('browser.close').catch(() => {})
    await ended
    this.#bidi.close()
    if (this.#ownProfile) rmSync(this.#ownProfile, { recursive: true, force: true, maxRetries: 5 })
  }

  /** Address of a file of the extension. */
  address(file: string): string {
    return `moz-extension://${uuid}/${file}`
  }

  /** Opens an address in a new tab in front; gives the tab's context. */
  async openTab(url: string): Promise<string> {
    const { context } = await this.#bidi.send<Context>('browsingContext.create', { type: 'tab' })
    await this.navigate(context, url)
    return context
  }

  async navigate(context: string, url: string): Promise<void> {
    // Firefox never says that a page of an extension is complete; those are waited for by what they show.
    const wait = url.startsWith('moz-extension:') ? 'none' : 'complete'
    await this.#bidi.send('browsingContext.navigate', { context, url, wait })
  }

  /** Brings a tab to the front. */
  async activate(context: string): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context })
  }

  async closeTab(context: string): Promise<void> {
    await this.#bidi.send('browsingContext.close', { context })
  }

  /** Runs a function in a tab. */
  inTab<Args extends unknown[], Result>(context: string, run: (...args: Args) => Result, ...args: Args) {
    return this.#bidi.call(context, run, ...args)
  }

  /** Waits until the function gives something true in a tab, and gives it. */
  whenTab<Args extends unknown[], Result>(context: string, run: (...args: Args) => Result, ...args: Args) {
    return until(`a tab: ${run}`, () => this.inTab(context, run, ...args))
  }

  /** The tab whose address begins like this, as soon as there is one. */
  async tab(begins: string): Promise<string> {
    return until(`a tab at ${begins}`, async () => {
      const { contexts } = await this.#bidi.send<{ contexts: Context[] }>('browsingContext.getTree')
      return contexts.find(({ url }) => url.startsWith(begins))?.context
    })
  }

  /** A click of the mouse on Bening's icon, for the tab in front: it grants `activeTab`. */
  async clickIcon(): Promise<void> {
    const id = `${widget}-BAP`
    await until('the icon in the bar', () => this.inWindow(isShown, id))
    await this.inWindow(clickElement, id)
  }

  /** The key of a shortcut with Alt and Shift, for the tab in front: it grants `activeTab`. */
  pressShortcut(key: string): Promise<void> {
    return this.inWindow(pressShortcutKey, key)
  }

  /** A right click on the page in a tab, and a choice from the menu that opens: it grants `activeTab`. */
  async chooseInMenu(context: string, label: string): Promise<void> {
    const button = 2
    const actions = [
      { type: 'pointerMove', x: 60, y: 60 },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button }
    ]
    await this.#bidi.send('input.performActions', {
      context,
      actions: [{ type: 'pointer', id: 'mouse', actions }]
    })
    await until(`the menu with ${label}`, () => this.inWindow(chooseInMenu, label))
  }

  /** Whether this view is open. */
  async isOpen(view: FirefoxView): Promise<boolean> {
    return this.#bidi.call(this.#observer, countViews, view).then(count => count > 0)
  }

  /** Runs a function in a view; it is handed the view's window first, and closes over nothing. */
  inView<Args extends unknown[], Result>(
    view: FirefoxView,
    run: (window: Window, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const source = `(type, ...args) => {
      const [view] = browser.extension.getViews({ type })
      if (!view) throw new Error('no ' + type + ' is open')
      return (${run})(view, ...args)
    }`
    return this.#bidi.callSource(this.#observer, source, [view, ...args]) as Promise<Awaited<Result>>
  }

  /** Waits until the function gives something true in the view, and gives it. */
  whenView<Args extends unknown[], Result>(
    view: FirefoxView,
    run: (window: Window, ...args: Args) => Result,
    ...args: Args
  ): Promise<NonNullable<Awaited<Result>>> {
    return until(`${view}: ${run}`, async (): Promise<Awaited<Result> | null> => {
      return (await this.isOpen(view)) ? await this.inView(view, run, ...args) : null
    })
  }

  /** A click of the mouse in a view, in the middle of the element whose accessible name this is. */
  async clickInView(view: FirefoxView, name: string): Promise<void> {
    const at = await atRest(name, () => this.whenView(view, middleOfNamed, name))
    await this.inWindow(clickInBrowser, view === 'popup' ? 'popup.html' : 'sidepanel.html', at)
  }

  /** A click of the mouse in a tab, in the middle of the first element that the selector names. */
  async clickInTab(context: string, selector: string): Promise<void> {
    await this.activate(context)
    const { x, y } = await this.whenTab(context, middleHere, selector)
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 }
    ]
    await this.#bidi.send('input.performActions', {
      context,
      actions: [{ type: 'pointer', id: 'mouse', actions }]
    })
  }

  /** Presses the keys of a text where the focus is in a tab; U+E004 is Tab, U+E007 Enter. */
  async typeInTab(context: string, text: string): Promise<void> {
    const actions = [...text].flatMap(value => [
      { type: 'keyDown', value },
      { type: 'keyUp', value }
    ])
    await this.#bidi.send('input.performActions', {
      context,
      actions: [{ type: 'key', id: 'keys', actions }]
    })
  }

  /** Puts a file into a file field of a tab. */
  async chooseFile(context: string, selector: string, file: string): Promise<void> {
    const { result } = await this.#bidi.send<{ result: { sharedId: string } }>('script.evaluate', {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
      target: { context },
      awaitPromise: false
    })
    const element = { sharedId: result.sharedId }
    await this.#bidi.send('input.setFiles', { context, element, files: [file] })
  }

  /** Presses a button of the browser's own question for a permission, until the question has gone. */
  async answerQuestion(answer: 'allow' | 'deny'): Promise<void> {
    const press = () => this.inWindow(pressInQuestion, answer === 'allow' ? 'button' : 'secondaryButton')
    await until('the browser’s question', press)
    await until('the question gone', async () => !(await press()))
  }

  async closePopup(): Promise<void> {
    if (!(await this.isOpen('popup'))) return
    const isGone = async () => (await this.inWindow(hidePopups)) && !(await this.isOpen('popup'))
    await until('the popup gone', isGone)
  }

  async #prepare(build: string): Promise<void> {
    await this.#bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } })
    await this.#bidi.send('webExtension.install', { extensionData: { type: 'path', path: build } })
    const chrome = { 'moz:scope': 'chrome' }
    const { contexts } = await this.#bidi.send<{ contexts: Context[] }>('browsingContext.getTree', chrome)
    this.#window = contexts[0]?.context ?? ''
    await this.inWindow(putIntoBar, `${widget}-browser-action`)
    const tab = { type: 'tab', background: true }
    this.#observer = (await this.#bidi.send<Context>('browsingContext.create', tab)).context
    await this.navigate(this.#observer, this.address('options.html'))
    await until('a page of the extension', () => this.#bidi.call(this.#observer, hasApi).catch(() => false))
  }

  /** Runs a function in the browser's own window. */
  inWindow<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args) {
    return this.#bidi.call(this.#window, run, ...args)
  }
}
