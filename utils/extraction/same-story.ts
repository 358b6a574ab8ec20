import type { Article } from '../article'
import { isLikeTitle } from '../likeness'
import { parseUrl } from '../url'
import { pageMarks, storyAddress } from './page-mark'
import { sharedWords } from './text'

/** Fewer names tell nothing of what a text is about. */
const LEAST_NAMES = 8

/**
 * Whether an article is a later page of the story that another began: by the address that its page calls its own, its
 * title and the names in its text. No witness is enough alone: sites title their pages one by one, leave out the
 * canonical address, or serve another story where the page has gone.
 */
export function isSameStory(first: Article, page: Article, document: Document): boolean {
  return addressEvidence(first, page, document) + titleEvidence(first, page) + textEvidence(first, page) >= 0
}

function addressEvidence(first: Article, page: Article, document: Document): number {
  const told = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  if (!told) return 0
  const own = new Set([first.canonical, first.url].flatMap(address => storyAddresses(address)))
  return storyAddresses(told, page.url).some(address => own.has(address)) ? 2 : -2
}

/** What an address may name: itself, and the story that it is a page of. */
function storyAddresses(address: string, base?: string): string[] {
  const url = parseUrl(address, base)
  return url ? pageMarks(url).map(mark => storyAddress(mark.bare)) : []
}

function titleEvidence(first: Article, page: Article): number {
  const isLike = isLikeTitle(first.title, page.title)
  return isLike === null ? 0 : isLike ? 2 : -3
}

/** People and places go through a story; another one has its own. */
function textEvidence(first: Article, page: Article): number {
  const names = namesIn(page)
  if (names.length < LEAST_NAMES) return 0
  const share = sharedWords(names, [...namesIn(first), ...first.title.split(' ')])
  return share >= 0.25 ? 1 : share <= 0.05 ? -4 : 0
}

function namesIn({ blocks }: Article): string[] {
  return blocks.flatMap(block => block.text.match(/(?<=[\p{L},] )\p{Lu}[\p{L}-]{2,}/gu) ?? [])
}
