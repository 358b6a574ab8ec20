import type { ExtractionFailure } from './article'
import { hostOf, isHostOn, parseUrl } from './url'

/** Why a tab cannot be read: what the page is, or that Bening has no access to it. */
export type ReadingFailure =
  | ExtractionFailure['kind']
  | 'browser-page' // the browser's own pages, other extensions', the add-on store
  | 'pdf'
  | 'no-access' // the grant of the click has ended

const readingFailures: Record<ReadingFailure, true> = {
  'not-article': true,
  empty: true,
  'too-large': true,
  failed: true,
  'browser-page': true,
  pdf: true,
  'no-access': true
}

/** Whether the word, out of an address say, is one of the kinds. */
export function isReadingFailure(word: string | null): word is ReadingFailure {
  return word !== null && Object.hasOwn(readingFailures, word)
}

/** Schemes of pages that belong to the browser or to an extension; none of them can be read. */
const ownSchemes = [
  'about:',
  'brave:',
  'chrome:',
  'chrome-extension:',
  'chrome-search:',
  'chrome-untrusted:',
  'devtools:',
  'edge:',
  'moz-extension:',
  'opera:',
  'resource:',
  'view-source:',
  'vivaldi:'
]

// Firefox refuses these with the words that it has for a missing grant, so that only the address can tell.
const mozillaHosts = ['addons.mozilla.org', 'accounts.firefox.com', 'support.mozilla.org']

/** Whether the address is one of the browser's own pages, an extension's or an add-on store's. */
export function isBrowserPage(address: string): boolean {
  return ownSchemes.includes(parseUrl(address)?.protocol ?? '')
}

/**
 * What it means that the browser refused a script. Only its English message tells, in Chromium's words ("Cannot
 * access a chrome:// URL", "The extensions gallery cannot be scripted.", "Cannot access contents of …", "Frame with
 * ID 0 is showing error page") and in Firefox's ("Missing host permission for the tab").
 */
export function failureOf(error: unknown, address: string | null): ReadingFailure {
  const message = error instanceof Error ? error.message : String(error)
  if (/\b(gallery|policy|error page)\b|[\w-]+:\/\/ URL/.test(message)) return 'browser-page'
  if (!/permission|cannot access/i.test(message)) return 'failed'
  // A click that does not even show the address gives no access to the page, nor would the next: `about:blank`.
  if (address === null) return 'browser-page'
  if (mozillaHosts.some(host => isHostOn(hostOf(address), host))) return 'browser-page'
  // Firefox shows a PDF in a page of its own, which it does not let be read.
  if (parseUrl(address)?.pathname.toLowerCase().endsWith('.pdf')) return 'pdf'
  return 'no-access'
}
