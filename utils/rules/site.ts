import type { RuleKind } from './rule'

/** Facts about one host and its subdomains, as data: `seeds/sites/<host>.json`. */
export interface Site {
  host: string
  /** The outlet's name as its readers know it. */
  name: string
  /** BCP 47. */
  lang: string
  /** IANA zone of the times that the site writes without an offset. */
  timeZone: string
  /** Selectors of the element that holds the story, newest first. */
  body: string[]
  title: string[]
  author: string[]
  date: string[]
  cut: SiteCut[]
  /** How the story's other pages are asked for, or null where stories are not split. */
  paging: SitePaging | null
  /** Why the file says what it says, in a sentence. */
  why: string
  /** Years in which the facts were seen to hold. */
  seen: string
}

export interface SiteCut {
  selector: string
  kind: RuleKind
  why: string
}

export type SitePaging =
  /** One address holds the whole story: `?page=all`, `?single=1`; or a path's suffix: `/all`. */
  | { type: 'single'; query: string }
  | { type: 'single'; suffix: string }
  /** One address a page: `?page=2`, or a path's suffix: `/2`. */
  | { type: 'numbered'; query: string }
  | { type: 'numbered'; suffix: string }
