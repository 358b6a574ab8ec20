import type { ExtractionFailure } from '../article'
import { parseUrl } from '../url'
import type { PlacedBlock } from './blocks'
import { linkedLength } from './dom'
import { countWords, textOf } from './text'

/** Fewer words than this are no story. */
const LEAST_WORDS = 40
/** More of a story's text in links, and it is a list of stories. */
const MOST_LINKED = 0.5

/** Why a page is no article; null where it is one. */
export function whyNotArticle(
  page: Document,
  url: string,
  { story, words }: { story: Element | null; words: number }
): ExtractionFailure | null {
  if (words < LEAST_WORDS && countWords(textOf(page.body)) < LEAST_WORDS)
    return { kind: 'empty', message: 'hardly any text' }
  if (isFrontPage(url)) return { kind: 'not-article', message: 'a front page or an index' }
  if (!story || words < LEAST_WORDS) return { kind: 'not-article', message: 'no story' }
  if (linkedLength(story) > textOf(story).length * MOST_LINKED) {
    return { kind: 'not-article', message: 'a list of links' }
  }
  return null
}

/** Fewer headlines that link are pointers among a story's paragraphs. */
const LEAST_HEADLINES = 4
/** A headline that links for so many of the paragraphs, and it is a list of stories with their summaries. */
const HEADLINE_SHARE = 0.6
/** Shorter links are a section's or a tag's. */
const HEADLINE = 20
/** Shorter paragraphs are dates and names. */
const PARAGRAPH = 60

/** Whether what was found is headlines that link, each with its summary: a section, a search, a ranking. */
export function isListOfStories(story: Element): boolean {
  const isLinked = (element: Element) => linkedLength(element) >= textOf(element).length * 0.9
  const lengthy = (selector: string, least: number) =>
    [...story.querySelectorAll(selector)].filter(element => textOf(element).length >= least)
  const headlines = lengthy('h2, h3, h4, h5', HEADLINE).filter(isLinked).length
  const paragraphs = lengthy('p', PARAGRAPH).filter(paragraph => !isLinked(paragraph)).length
  return headlines >= LEAST_HEADLINES && headlines >= paragraphs * HEADLINE_SHARE
}

/** Why a later page of a story holds nothing of it; null where it does. */
export function whyNoLaterPage(blocks: readonly PlacedBlock[]): ExtractionFailure | null {
  return blocks.length > 0 ? null : { kind: 'empty', message: 'no story' }
}

/** Whether an address can only be that of a front page or an index of stories. */
export function isFrontPage(url: string): boolean {
  const parsed = parseUrl(url)
  if (!parsed) return false
  const path = parsed.pathname.replace(/\/(?:index\.(?:html?|php|aspx?))?$/, '')
  return (
    (path === '' && parsed.search.length < 2) ||
    /^\/(?:indeks|index|terpopuler|terkini|tag|tags|search)$/.test(path)
  )
}
