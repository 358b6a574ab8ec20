import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { tags } from '@lezer/highlight'

/** Where in a line the colouring is. */
interface Place {
  part: 'start' | 'hosts' | 'selector' | 'label'
}

/** Colours for filter lines; they say nothing about what is right, which is the parser's to tell. */
const language = StreamLanguage.define<Place>({
  name: 'bening-filters',
  startState: () => ({ part: 'start' }),
  token: (stream, place) => {
    if (stream.sol()) place.part = 'start'
    if (place.part === 'start') {
      stream.eatSpace()
      if (stream.match(/^(!|# |\[Adblock).*/i)) return 'comment'
      place.part = 'hosts'
      if (stream.match(/^\[\$[^\]]*\]/)) return 'meta'
    }
    if (place.part === 'hosts') {
      if (stream.match(/^#@[?$%]*#/)) return toBody(stream.string, stream.pos, place, 'invert')
      if (stream.match(/^#[?$%]*#/)) return toBody(stream.string, stream.pos, place, 'operator')
      if (stream.match(/^[^#]+/)) return 'namespace'
    }
    if (place.part === 'label') {
      if (stream.match(/^\^[\w-]+:/)) return 'keyword'
      stream.skipToEnd()
      return 'string'
    }
    if (stream.match(/^[.#][\w-]+/)) return 'className'
    if (stream.match(/^\[[^\]]*\]?/)) return 'attributeName'
    if (stream.match(/^::?[\w-]+/)) return 'keyword'
    if (stream.match(/^[\w-]+/)) return 'tagName'
    stream.next()
    return null
  },
  languageData: { commentTokens: { line: '!' } },
  tokenTable: { invert: tags.inserted }
})

function toBody(line: string, at: number, place: Place, token: string): string {
  place.part = line.startsWith('^', at) ? 'label' : 'selector'
  return token
}

/** The theme's own inks, each of which can be read on its papers. */
const style = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: tags.meta, color: 'var(--ink-soft)' },
  { tag: tags.namespace, color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.operator, color: 'var(--danger)' },
  { tag: tags.inserted, color: 'var(--accent)' },
  { tag: [tags.className, tags.tagName, tags.string], color: 'var(--ink)' },
  { tag: [tags.attributeName, tags.keyword], color: 'var(--accent)' }
])

export const filterLanguage = [language, syntaxHighlighting(style)]
