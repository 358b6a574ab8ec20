import { JSDOM, VirtualConsole } from 'jsdom'
import { ruleSetFor, siteFor } from '../utils/rules/catalogue'
import type { BenchPage } from './corpora'
import { type Times, timeEngines } from './engines'

/** The first pages only warm the machine up. */
const WARM_UP = 3

/** The engines on each page in turn, in jsdom and this process. */
export function timeInJsdom(pages: readonly BenchPage[], rounds: number): Times[] {
  // DOMPurify needs a window; the pages' own are closed one by one.
  Object.assign(globalThis, { window: new JSDOM('').window })
  // Defuddle complains of what pages write in their JSON-LD.
  const { error } = console
  console.error = () => {}
  try {
    for (const page of pages.slice(0, WARM_UP)) timePage(page, 1)
    return pages.map(page => timePage(page, rounds))
  } finally {
    console.error = error
  }
}

function timePage({ url, html }: BenchPage, rounds: number): Times {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
  const context = { url, rules: ruleSetFor(url, { off: [], own: [] }), site: siteFor(url) }
  const times = timeEngines(window.document, context, rounds)
  window.close()
  return times
}
