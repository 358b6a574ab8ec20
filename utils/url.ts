/** Host of an address without `www.`, lower case; empty where the address has none or cannot be read. */
export function hostOf(address: string): string {
  return parseUrl(address)?.hostname.replace(/^www\./, '') ?? ''
}

/** Hosts match by equality or dot-suffix: `bola.kompas.com` is on `kompas.com`, `notkompas.com` is not. */
export function isHostOn(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`)
}

/** The parsed address, or null where it cannot be read. */
export function parseUrl(address: string, base?: string): URL | null {
  return URL.parse ? URL.parse(address, base) : parseOrNull(address, base)
}

// URL.parse is newer than the oldest browsers that the manifest allows.
function parseOrNull(address: string, base?: string): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}

/** Whether the address is one that a reader can open and a picture can be had from: http or https. */
export function isWebAddress(address: string): boolean {
  const protocol = parseUrl(address)?.protocol
  return protocol === 'http:' || protocol === 'https:'
}
