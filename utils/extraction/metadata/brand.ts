import { hostOf, parseUrl, siteName } from '../../url'
import { foldSpace } from '../text'

/** Names of many writers, which stand for no brand even where they hold its name: "Tim detikcom". */
const COLLECTIVE = /\b(?:tim|team|staff|redaksi|newsroom|desk|editors?|reporters?)\b/i

/** A shorter brand may well begin a person's name, unless it stands in capitals: "CNN Business". */
const SHORTEST_BEGINNING = 5

/** Longer names are slogans. */
const LONGEST_OUTLET = 40

/** The names by which an outlet signs: as it calls itself, and as its host calls it. */
export function brandsOf(url: string, names: readonly (string | null | undefined)[]): string[] {
  const all = [hostLabel(url), ...names].map(name => brandKey(name ?? ''))
  return [...new Set(all)].filter(brand => brand.length > 2)
}

/** Whether a text is the outlet's name, or begins with it: "Kompas Cyber Media", "detikNews". */
export function isBrand(text: string, brands: readonly string[]): boolean {
  const key = brandKey(text)
  const isShort = (brand: string) => brand.length < SHORTEST_BEGINNING && !/^[A-Z]{2,4}\b/.test(text)
  return brands.some(
    brand => key === brand || (key.startsWith(brand) && !isShort(brand) && !COLLECTIVE.test(text))
  )
}

/**
 * The outlet's name out of those that a page gives: the first that its host bears out, else the first. Channels
 * ("sepakbola"), addresses and slogans stand where the name should.
 */
export function outletOf(url: string, names: readonly (string | null | undefined)[]): string {
  const label = brandKey(hostLabel(url))
  const steps = (parseUrl(url)?.pathname ?? '').split('/')
  const fit = names
    .map(
      name =>
        foldSpace(name ?? '')
          .replace(/^@/, '')
          .split(/\s*(?:\s[|–—-]\s|:\s|::)/)[0] ?? ''
    )
    .filter(
      name => name.length <= LONGEST_OUTLET && !name.includes('/') && !steps.includes(name.toLowerCase())
    )
  return fit.find(name => brandKey(name).includes(label)) ?? fit.find(Boolean) ?? hostOf(url)
}

/** The part of a host that names the outlet: `kompas` of `bola.kompas.com`. */
function hostLabel(url: string): string {
  return siteName(hostOf(url)).split('.')[0] ?? ''
}

/** Letters and digits alone, so that "Kompas.com", "KOMPAS.com" and "kompas" are one. */
function brandKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^www\.|\.(?:com|co|id|net|org|my|tv|uk)\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
