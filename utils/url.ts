/** Host of an address without `www.`, lower case; empty where the address has none or cannot be read. */
export function hostOf(address: string, base?: string): string {
  return parseUrl(address, base)?.hostname.replace(/^www\./, '') ?? ''
}

/** Hosts match by equality or dot-suffix: `bola.kompas.com` is on `kompas.com`, `notkompas.com` is not. */
export function isHostOn(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`)
}

/** Whether two hosts belong to one outlet: `bola.kompas.com` and `money.kompas.com` do. */
export function areOneOutlet(host: string, other: string): boolean {
  return isHostOn(other, siteName(host)) || isHostOn(host, siteName(other))
}

/** The registrable part of a host, near enough to tell an outlet's own channels: `kompas.com`, `republika.co.id`. */
export function siteName(host: string): string {
  const parts = host.split('.')
  const isTwoPart =
    /^(?:co|com|net|org|go|ac|or|web|my|gov|edu|sch)$/.test(parts.at(-2) ?? '') && parts.length > 2
  return parts.slice(isTwoPart ? -3 : -2).join('.')
}

/** The parsed address, or null where it cannot be read. */
export function parseUrl(address: string, base?: string): URL | null {
  // URL.parse is newer than the oldest browsers that the manifest allows.
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}

/** Whether the address is one that a reader can open and a picture can be had from: http or https. */
export function isWebAddress(address: string): boolean {
  return /^https?:/.test(parseUrl(address)?.protocol ?? '')
}
