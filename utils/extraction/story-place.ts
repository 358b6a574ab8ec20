import type { Article } from '../article'
import type { Site } from '../rules/site'
import { textOf } from './text'

/** So many of the story's longest paragraphs are looked for in the page. */
const WITNESSES = 4

/**
 * The site's facts with the place in which the page holds its story, for the other pages of the same template: the
 * last one may hold a single paragraph, which no score would find among the boxes around it.
 */
export function withStoryPlace(site: Site | null, page: Document, article: Article): Site | null {
  const place = storyPlace(page, article)
  const selector = place && nameOf(place)
  if (!selector || page.querySelectorAll(selector).length !== 1) return site
  const known = site ?? unknownSite(article)
  return { ...known, body: [...known.body, selector] }
}

/** The smallest element that holds the story's longest paragraphs. */
function storyPlace(page: Document, { blocks }: Article): Element | null {
  const texts = blocks
    .filter(block => block.kind === 'paragraph')
    .map(block => block.text)
    .sort((a, b) => b.length - a.length)
    .slice(0, WITNESSES)
  const found = [...page.querySelectorAll('p')].filter(element => texts.includes(textOf(element)))
  let place = found[0]?.parentElement ?? null
  while (place && !found.every(element => place?.contains(element))) place = place.parentElement
  return place
}

/** A selector by id or classes; null where the element has none, or only such as belong to this page alone. */
function nameOf(element: Element): string | null {
  const names = [...(element.id ? [`#${element.id}`] : []), ...[...element.classList].map(name => `.${name}`)]
  const telling = names.filter(name => /^[#.][a-z][\w-]*$/i.test(name) && !/\d{3}/.test(name))
  return telling[0]?.startsWith('#') ? telling[0] : telling.length > 0 ? telling.join('') : null
}

function unknownSite({ outlet, lang }: Article): Site {
  return {
    host: '',
    name: outlet,
    lang,
    timeZone: 'Asia/Jakarta',
    body: [],
    title: [],
    author: [],
    date: [],
    cut: [],
    paging: null,
    why: '',
    seen: ''
  }
}
