import { browser } from './browser'
import { parseUrl } from './url'

// Hosts that the reader has allowed, each by name: none is at install. A host is named by its match pattern.

/** The pattern that allows exactly this address's host (`https://cdn.example.com/*`); null where it has none. */
export function originOf(address: string): string | null {
  const url = parseUrl(address)
  return url && /^https?:$/.test(url.protocol) && url.hostname ? `${url.protocol}//${url.hostname}/*` : null
}

/** The host that a pattern allows, to be shown. */
export function hostIn(origin: string): string {
  return parseUrl(origin.replace('*.', '').replace(/^\*:/, 'https:'))?.hostname ?? origin
}

/** The patterns that the addresses need, each once. */
export function originsOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.flatMap(address => originOf(address) ?? []))]
}

/**
 * Asks the reader, through the browser, to allow these hosts; resolves to the answer. Must be the first thing in a
 * click's handler. The browser's question can close the popup that asked: what is to follow hangs on `onAllowed` in
 * the background.
 */
export function askFor(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] })
}

/** Those of the patterns that are not allowed. */
export async function notAllowed(origins: readonly string[]): Promise<string[]> {
  const checked = await Promise.all(
    origins.map(async origin => ((await browser.permissions.contains({ origins: [origin] })) ? [] : [origin]))
  )
  return checked.flat()
}

/** All patterns that are allowed, by their hosts' names. */
export async function allowedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.sort((a, b) => hostIn(a).localeCompare(hostIn(b)))
}

/** Gives a host back; it is asked for anew before it is used again. */
export async function giveBack(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [origin] })
}

/** Calls back with the patterns that were allowed just now, here or in the browser's own settings; returns the way to stop. */
export function onAllowed(listener: (origins: string[]) => void): () => void {
  return listen('onAdded', listener)
}

/** Calls back with the patterns that were given back just now, here or in the browser's own settings; returns the way to stop. */
export function onGivenBack(listener: (origins: string[]) => void): () => void {
  return listen('onRemoved', listener)
}

function listen(event: 'onAdded' | 'onRemoved', listener: (origins: string[]) => void): () => void {
  const tell = ({ origins = [] }: { origins?: string[] }) => {
    if (origins.length > 0) listener(origins)
  }
  browser.permissions[event].addListener(tell)
  return () => browser.permissions[event].removeListener(tell)
}
