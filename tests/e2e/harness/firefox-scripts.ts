// Functions for Firefox's own window and for the extension's views. They are sent as text: each stands alone.

declare const browser: {
  extension: { getViews(filter: { type: 'popup' | 'sidebar' }): (Window & typeof globalThis)[] }
}

interface XulWindow extends Window {
  CustomizableUI: { addWidgetToArea(widget: string, area: string): void }
  synthesizeMouseEvent(type: string, x: number, y: number, mouse: object, options: object): void
}

interface XulMenu extends Element {
  state: string
  activateItem(item: Element): void
}

interface XulKey extends Element {
  doCommand(): void
}

interface XulBrowser extends Element {
  currentURI: { spec: string }
  contentDocument: Document | null
  messageManager: { loadFrameScript(address: string, isForNew: boolean): void }
}

export function putIntoBar(widget: string) {
  ;(window as unknown as XulWindow).CustomizableUI.addWidgetToArea(widget, 'nav-bar')
}

export function isShown(id: string) {
  return (document.getElementById(id)?.getBoundingClientRect().width ?? 0) > 0
}

export function clickElement(id: string) {
  const box = document.getElementById(id)?.getBoundingClientRect()
  if (!box) throw new Error(`no #${id}`)
  const mouse = { button: 0, clickCount: 1 }
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const xul = window as unknown as XulWindow
    xul.synthesizeMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2, mouse, {})
  }
}

/** Clicks inside a view, from its own process: only there is it a gesture of the reader's. */
export function clickInBrowser(file: string, at: { x: number; y: number }) {
  const sidebar = document.getElementById('sidebar') as XulBrowser | null
  const browsers = [document, sidebar?.contentDocument].flatMap(root => [
    ...(root?.querySelectorAll<XulBrowser>('browser') ?? [])
  ])
  const found = browsers.find(browser => browser.currentURI?.spec.includes(file))
  if (!found) throw new Error(`no ${file} is open`)
  const script = `for (const type of ['mousemove', 'mousedown', 'mouseup'])
    content.synthesizeMouseEvent(type, ${at.x}, ${at.y}, { button: 0, clickCount: 1 }, {})`
  found.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false)
}

/** Presses a button of the question by which Firefox asks for a permission; false while there is none. */
export function pressInQuestion(button: 'button' | 'secondaryButton') {
  const question = document.getElementById('addon-webext-permissions-notification') as
    | (HTMLElement & Record<typeof button, HTMLButtonElement | undefined>)
    | null
  // The answered one stays in the document, in a panel that has closed.
  const isOpen = (question?.closest('panel') as (Element & { state?: string }) | null)?.state === 'open'
  const pressed = isOpen ? question?.[button] : undefined
  pressed?.click()
  return pressed !== undefined
}

/** Whether the page's menu is open and has this entry of an extension's, which is then chosen. */
export function chooseInMenu(label: string) {
  const menu = document.getElementById('contentAreaContextMenu') as XulMenu | null
  const entry = menu?.querySelector(`menuitem[label="${label}"]`)
  if (menu?.state !== 'open' || !entry) return false
  // More than one entry of an extension's stand in a menu of their own.
  const own = entry.closest('menu') as (Element & { open: boolean; menupopup: XulMenu }) | null
  if (own && own.menupopup.state !== 'open') {
    own.open = true
    return false
  }
  ;(own?.menupopup ?? menu).activateItem(entry)
  return true
}

/** What Firefox does at the key of a shortcut with Alt and Shift. */
export function pressShortcutKey(key: string) {
  const found = document.querySelector<XulKey>(`keyset[id^="ext-keyset-id"] key[key="${key}"]`)
  if (!found) throw new Error(`no shortcut with ${key}`)
  found.doCommand()
}

/** Presses a key where the focus is inside a view, from its own process: keys of the window do not come through. */
export function pressInBrowser(file: string, key: string) {
  const code = { Tab: 9, Enter: 13, Escape: 27, ' ': 32, ArrowUp: 38, ArrowDown: 40 }[key] ?? 0
  const event = `new content.KeyboardEvent('', { key: ${JSON.stringify(key)}, keyCode: ${code} })`
  const script = `{
    const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
    if (!keys.beginInputTransactionForTests(content)) throw new Error('the keyboard is taken')
    keys.keydown(${event})
    keys.keyup(${event})
  }`
  const found = [...document.querySelectorAll<XulBrowser>('browser')].find(browser =>
    browser.currentURI?.spec.includes(file)
  )
  if (!found) throw new Error(`no ${file} is open`)
  found.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false)
}

/** Hides the browser's panels; answers whether all are gone: one that is still on its way swallows the next click. */
export function hidePopups() {
  const panels = [...document.querySelectorAll<Element & { hidePopup?(): void; state?: string }>('panel')]
  for (const panel of panels) if (panel.state === 'open') panel.hidePopup?.()
  return panels.every(({ state }) => !state || state === 'closed')
}

export function hasApi() {
  return typeof browser !== 'undefined' && document.readyState === 'complete'
}

export function countViews(type: 'popup' | 'sidebar') {
  return browser.extension.getViews({ type }).filter(view => view.document.readyState === 'complete').length
}

export function middleOfNamed(view: Window, name: string) {
  const all = view.document.querySelectorAll<HTMLElement>('button, a, [role=tab], [role=menuitem], summary')
  const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.innerText.trim()
  const found = [...all].find(element => nameOf(element) === name && element.offsetParent)
  if (!found) return null
  found.scrollIntoView({ block: 'center' })
  const box = found.getBoundingClientRect()
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export function middleHere(selector: string) {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) return null
  found.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = found.getBoundingClientRect()
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The accessible name of what has the focus, an editor's shadow root included; empty for the body. */
export function focusedNameIn({ document }: Window = window): string {
  let element = document.activeElement as HTMLInputElement | null
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLInputElement
  if (!element || element === document.body) return ''
  const words = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText
  return words.trim().split('\n')[0] ?? ''
}
