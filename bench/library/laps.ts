import type { Page } from 'puppeteer-core'
import type { Chromium } from '../../tests/e2e/harness/chromium.ts'

declare global {
  interface Window {
    /** Milliseconds from the opening of the page to the first row of the list on the screen. */
    firstRow?: number
  }
}

/** Asks the background as a view does; gives how long the answer took, in milliseconds. */
export function ask(page: Page, type: string, data: unknown): Promise<number> {
  return page.evaluate(
    async (name, request) => {
      const start = performance.now()
      const reply = await chrome.runtime.sendMessage({ id: 1, type: name, data: request, timestamp: 1 })
      if (reply?.err || ['full', 'gone'].includes(reply?.res?.kind)) throw new Error(JSON.stringify(reply))
      return performance.now() - start
    },
    type,
    data
  )
}

/** The same, until the views too have done what it gives them to do. */
export async function askAndSettle(page: Page, views: readonly Page[], type: string, data: unknown) {
  const start = performance.now()
  await ask(page, type, data)
  await Promise.all(views.map(view => view.evaluate(() => new Promise(resolve => setTimeout(resolve)))))
  return performance.now() - start
}

/** Opens a view in a tab, on the list. */
export async function openList(chromium: Chromium, file = 'popup.html'): Promise<Page> {
  const page = await chromium.browser.newPage()
  await page.evaluateOnNewDocument(watchFirstRow)
  await page.goto(chromium.address(file))
  await page.waitForFunction(() => window.firstRow, { polling: 50, timeout: 60_000 })
  return page
}

/** Milliseconds from the opening of a view to the first row of its list. */
export async function timeFirstRow(chromium: Chromium): Promise<number> {
  const page = await openList(chromium)
  const time = await page.evaluate(() => window.firstRow ?? Number.NaN)
  await page.close()
  return time
}

/** Milliseconds between two keys, as of a swift typist. */
const KEYS_APART = 100

/** Types these into the field over the list, letter by letter; gives how long what each key finds took to show. */
export async function timeSearch(list: Page, texts: readonly string[]): Promise<number[]> {
  await list.focus('.saved-search input')
  return list.evaluate(typeAll, [...texts], KEYS_APART)
}

/** Ends the background's worker, as the browser does after half a minute. */
export async function stopWorker(chromium: Chromium, page: Page): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
  const isStopped = () => !chromium.browser.targets().some(target => target.type() === 'service_worker')
  for (let tries = 0; tries < 100 && !isStopped(); tries++) await new Promise(next => setTimeout(next, 20))
}

/** Waits until so many stories can be searched. */
export async function searchIsReady(page: Page, stories: number): Promise<void> {
  await page.waitForFunction(isIndexed, { polling: 1000, timeout: 60 * 60_000 }, stories)
}

/** Opened only where it is there: opening makes a database. */
async function isIndexed(stories: number) {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'bening-search')) return false
  const request = indexedDB.open('bening-search')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const count = (name: string) =>
    new Promise<number>((resolve, reject) => {
      const counting = database.transaction(name).objectStore(name).count()
      counting.onsuccess = () => resolve(counting.result)
      counting.onerror = () => reject(counting.error)
    })
  const [indexed, wanted] = [await count('stories'), await count('wanted')]
  database.close()
  return indexed >= stories && wanted === 0
}

async function typeAll(texts: string[], pause: number) {
  const field = document.querySelector('.saved-search input') as HTMLInputElement
  const status = document.querySelector('.saved-search [role=status]') as HTMLElement
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const answered = () =>
    new Promise(resolve => {
      const observer = new MutationObserver(() => {
        if (status.ariaBusy === 'true') return
        observer.disconnect()
        resolve(null)
      })
      observer.observe(status, { attributes: true, attributeFilter: ['aria-busy'] })
    })
  const painted = () =>
    new Promise(resolve => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = resolve
        port2.postMessage(null)
      })
    })
  const times: number[] = []
  for (const text of texts) {
    for (let end = 1; end <= text.length; end++) {
      // Nothing is sought yet.
      if (!/\w/.test(text.slice(0, end))) continue
      await new Promise(resolve => setTimeout(resolve, pause))
      const start = performance.now()
      write?.call(field, text.slice(0, end))
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await answered()
      await painted()
      times.push(performance.now() - start)
    }
  }
  write?.call(field, '')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  return times
}

/** Goes to the list as soon as its tab is there. */
function watchFirstRow() {
  const look = () => {
    document.querySelector<HTMLElement>('#tab-saved[aria-selected=false]')?.click()
    if (!document.querySelector('[data-saved]')) return
    observer.disconnect()
    // A frame's callbacks run before it is painted, a message that they post is handled behind it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        window.firstRow = performance.now()
      }
      port2.postMessage(null)
    })
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true })
}
