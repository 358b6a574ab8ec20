import type { ReadingFailure } from './stories'
import { hostOf, isHostOn, parseUrl } from './url'

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
