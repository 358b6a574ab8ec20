import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

interface StandIn {
  url: string
  contentType?: string
  /** With what every script fails. */
  error?: string
  /** What the script of a file says. */
  answer: (file: string) => unknown
}

interface Injection {
  files?: string[]
  func?: (...given: unknown[]) => unknown
  args?: unknown[]
}

/** Stands in for the one thing that the fake browser has not: a page that scripts are put into. */
export function standInPage({ url, contentType = 'text/html', error, answer }: StandIn) {
  vi.stubGlobal('location', { href: url })
  vi.stubGlobal('document', { contentType })
  const executeScript = vi.fn(async ({ files, func, args = [] }: Injection) => {
    if (error) throw new Error(error)
    return [{ frameId: 0, result: func ? func(...args) : await answer(files?.[0] ?? '') }]
  })
  Object.assign(fakeBrowser.scripting, { executeScript })
  return executeScript
}

/** Takes the page away again, and leaves the fake browser. */
export function leavePage(): void {
  vi.unstubAllGlobals()
  vi.stubGlobal('chrome', fakeBrowser)
  vi.stubGlobal('browser', fakeBrowser)
}
