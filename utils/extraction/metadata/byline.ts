import type { Site } from '../../rules/site'
import { withClass } from '../dom'
import { select } from '../selectors'
import { isDate } from './dates'
import type { LinkedArticle } from './json-ld'
import type { MetaReader } from './meta'
import { holds, type People, readPeople } from './people'
import { isUnderHeadline, ROLE_WORDS, type Shown, type ShownLine, spacedText } from './shown'

/** The surest first: some name the reporter beside the editor, some the writer, the last often the outlet. */
const AUTHOR_METAS = ['dable:author', 'article:author', 'author', 'parsely-author', 'sailthru.author', 'byl']

/** What pages mark as the byline, the surest first. */
const MARKUP = ['[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]', '[rel~="author"]']
const BYLINE_CLASS = /author|byline|reporter|penulis|writer|jurnalis/i
/** So many of a kind are looked at. */
const MOST_MARKED = 12
/** Bylines in there are of pictures, comments and other stories. */
const ELSEWHERE = 'figure, figcaption, aside, footer, nav, [class*="photo" i], [class*="comment" i]'
/** Links from a writer's name to the writer's own page. */
const AUTHOR_LINKS = 'a[rel~="author"], .author a, .byline a'

const ROLE_LINE = new RegExp(`^[\\s|(–-]*(?:written\\s+)?(${ROLE_WORDS})\\b\\s*([:：]?)\\s*(.*)$`, 'i')
const CREDITS = '[class*="author" i], [class*="credit" i], [class*="reporter" i], [class*="penulis" i]'
/** Two to five words with capitals and nothing else. */
const NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,4}$/u

const LONGEST_BYLINE = 120

interface Sources {
  site: Site | null
  linked: LinkedArticle | null
  meta: MetaReader
  shown: Shown
  brands: readonly string[]
}

/**
 * The story's reporters, apart from its editors. Pages name the editor or the outlet where the writer should stand, so
 * that the first source counts which names somebody who is neither.
 */
export function readByline(page: Document, sources: Sources): People {
  const { site, linked, meta, brands } = sources
  const credits = creditLines(sources.shown)
  const peopleIn = (sources: string[][]) => sources.map(lines => readPeople(lines, brands))
  const stated = readPeople([...(linked?.editors ?? []), meta('content_editor') ?? ''], brands).authors
  const told = peopleIn([
    ...(site?.author ?? []).map(selector => select(page, selector).map(signature)),
    [meta('content_author') ?? ''],
    linked?.authors ?? [],
    ...AUTHOR_METAS.map(name => [meta(name) ?? '']),
    credits
  ])
  const signed = reportersIn(told, stated)
  if (signed) return signed
  // Markup is dear to ask for, and less sure.
  told.push(...peopleIn(markedBylines(page)))
  const marked = reportersIn(told, stated)
  if (marked) return marked
  const editors = [...told.flatMap(people => people.editors), ...stated]
  // Where the editor alone signs, or a name without any mark, or the outlet itself by a link.
  const named = [...told, readPeople(nameUnderHeadline(sources.shown), brands)].find(
    people => people.authors.length > 0
  )
  const { authors } = named ?? readPeople(select(page, AUTHOR_LINKS).slice(0, 1).map(signature), [])
  return { authors, editors: unlike(editors, authors) }
}

/** Of the first source that names somebody who is no editor: those, and all editors; null where none does. */
function reportersIn(told: readonly People[], stated: readonly string[]): People | null {
  const editors = [...told.flatMap(people => people.editors), ...stated]
  for (const { authors } of told) {
    const reporters = authors.filter(name => !holds(editors, name))
    if (reporters.length > 0) return { authors: reporters, editors: unlike(editors, reporters) }
  }
  return null
}

function unlike(names: readonly string[], others: readonly string[]): string[] {
  return names.filter((name, i) => !holds(others, name) && !holds(names.slice(0, i), name))
}

function signature(element: Element): string {
  return element.getAttribute('content') ?? spacedText(element)
}

/** Bylines by markup: each with those beside it of the same kind. */
function markedBylines(page: Document): string[][] {
  const kinds = [...MARKUP.map(selector => select(page, selector)), withClass(page, BYLINE_CLASS)]
  return kinds
    .flatMap(kind => kind.slice(0, MOST_MARKED))
    .filter(element => !element.closest(ELSEWHERE))
    .map(element =>
      select(element.parentElement ?? page, `:scope > [class="${element.className}"]`).concat(
        element.className ? [] : [element]
      )
    )
    .map(elements => elements.map(signature).filter(text => text.length <= LONGEST_BYLINE))
}

/** Lines that name a role: "Penulis: …", "Oleh …" under the headline, "Editor" beside a name. */
function creditLines(shown: Shown): string[] {
  return shown.lines
    .filter(line => ROLE_LINE.test(line.text) && !line.element.closest(ELSEWHERE))
    .map(line => creditIn(line, shown))
    .filter(text => text !== null)
}

function creditIn(line: ShownLine, shown: Shown): string | null {
  const [, role, colon, rest = ''] = ROLE_LINE.exec(line.text) ?? []
  if (!role) return null
  if (rest === '') return creditAround(line, colon !== '' || isUnderHeadline(line.at, shown))
  if (colon) return line.text
  const isSpoken = /^(?:oleh|by|laporan)$/i.test(role)
  return isSpoken && isUnderHeadline(line.at, shown) && NAME.test(rest.split(/[|,]/)[0]?.trim() ?? '')
    ? line.text
    : null
}

/** The words around a role that stands by itself: its name is in an element beside it. */
function creditAround({ element, text }: ShownLine, hasColon: boolean): string | null {
  let around: Element | null = element
  for (let step = 0; around && step < 3; step++, around = around.parentElement) {
    const all = spacedText(around, LONGEST_BYLINE)
    if (all.length > LONGEST_BYLINE) return null
    if (all.length > text.length + 2)
      return hasColon || /[:：]/.test(all) || around.closest(CREDITS) ? all : null
  }
  return null
}

/** A bare name beside the date under the headline. */
function nameUnderHeadline(shown: Shown): string[] {
  const under = shown.lines.filter(({ at }) => isUnderHeadline(at, shown))
  return under
    .filter(({ text, element }) => NAME.test(text) && !element.closest('a, button'))
    .filter(({ at }) => under.some(other => Math.abs(other.at - at) === 1 && isDate(other.text)))
    .map(({ text }) => text)
    .slice(0, 1)
}
