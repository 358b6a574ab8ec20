import { langOf, strictAddress } from './story-head'

const XHTML = 'http://www.w3.org/1999/xhtml'

/** What a picture becomes: the name of its file, or null where there is none for it. */
export type PlacePicture = (src: string) => string | null

/**
 * Sanitized HTML as well-formed XHTML that holds to the content model of HTML, as EPUB readers and checkers want:
 * whatever a site has nested wrongly is taken apart, and its words stay in their order. Gives the markup of the
 * children of one `<div>`, that div included.
 */
export function toXhtml(body: HTMLElement, place: PlacePicture): string {
  const out = document.implementation.createDocument(XHTML, 'div')
  const writer = createWriter(out, place)
  out.documentElement.append(...writer.children(body, 'flow'))
  return new XMLSerializer().serializeToString(out.documentElement)
}

/** Where a node stands: among blocks, or in a line of text, where no block may be. */
type Where = 'flow' | 'line'

const IN_LINE = new Set(
  'abbr b bdi bdo cite code dfn em i ins del kbd mark q s samp small span strong sub sup u var'.split(' ')
)
const LINES = new Set('p h1 h2 h3 h4 h5 h6 pre'.split(' '))
/** Elements of no use in a book, or with rules of their own: what they hold stays. */
const RENAMED: Record<string, string> = {
  section: 'div',
  address: 'div',
  details: 'div',
  summary: 'p',
  time: 'span'
}
const BLOCKS =
  'p,div,section,address,blockquote,pre,hr,ul,ol,li,dl,dt,dd,figure,figcaption,details,summary,table,h1,h2,h3,h4,h5,h6'

function createWriter(out: XMLDocument, place: PlacePicture) {
  const make = (name: string, from: Element | null, content: readonly Node[] = []) => {
    const element = out.createElementNS(XHTML, name)
    if (from) copyAttributes(from, element)
    element.append(...content)
    return element
  }
  const children = (node: Node, where: Where): Node[] =>
    [...node.childNodes].flatMap(child => convert(child, where))
  const text = (words: string) => out.createTextNode(words)

  function convert(node: Node, where: Where): Node[] {
    if (node.nodeType === 3) return [text(legalText(node.textContent ?? ''))]
    if (node.nodeType !== 1) return []
    const element = node as Element
    const name = RENAMED[element.localName] ?? element.localName
    if (name === 'br' || name === 'wbr') return [make(name, null)]
    if (name === 'img') return picture(element)
    if (name === 'ruby') return children(element, 'line')
    if (name === 'rp') return []
    if (name === 'rt' || name === 'rtc') return [text(' ('), ...children(element, 'line'), text(')')]
    if (name === 'a') return link(element, where)
    if (IN_LINE.has(name)) return inline(name, element, where)
    // A block in a line of text: its words, parted from their neighbours.
    if (where === 'line') return [text(' '), ...children(element, 'line'), text(' ')]
    return block(name, element)
  }

  function block(name: string, element: Element): Node[] {
    if (LINES.has(name)) return [make(name, element, children(element, 'line'))]
    if (name === 'hr') return [make('hr', null)]
    if (name === 'ul' || name === 'ol') return list(name, element)
    if (name === 'dl') return definitions(element)
    if (name === 'table') return table(element)
    if (name === 'figure') return figure(element)
    if (name === 'blockquote') return [make(name, element, children(element, 'flow'))]
    // A wrapper, or a part of something that is not around it.
    const isPart = ['div', 'li', 'dt', 'dd', 'figcaption'].includes(name)
    return isPart ? [make('div', element, children(element, 'flow'))] : children(element, 'flow')
  }

  function inline(name: string, element: Element, where: Where): Node[] {
    const isAround = where === 'flow' && element.querySelector(BLOCKS) !== null
    const isNested = name === 'dfn' && !!element.parentElement?.closest('dfn')
    const isBare = name === 'bdo' && !element.hasAttribute('dir')
    if (isAround || isNested || isBare) return children(element, where)
    return [make(name, element, children(element, 'line'))]
  }

  function link(element: Element, where: Where): Node[] {
    const href = strictAddress(element.getAttribute('href') ?? '')
    const content = children(element, where)
    if (href === '') return content
    const made = make('a', element, content)
    made.setAttribute('href', href)
    return [made]
  }

  function picture(element: Element): Node[] {
    const alt = legalText(element.getAttribute('alt') ?? '')
    const src = place(element.getAttribute('src') ?? '')
    if (src === null) return alt ? [make('em', null, [text(alt)])] : []
    const image = make('img', element)
    image.setAttribute('src', src)
    image.setAttribute('alt', alt)
    return [image]
  }

  function list(name: string, element: Element): Node[] {
    const items = [...element.childNodes].filter(isFilled).map(child => {
      const isItem = (child as Element).localName === 'li'
      return isItem
        ? make('li', child as Element, children(child, 'flow'))
        : make('li', null, convert(child, 'flow'))
    })
    if (items.length === 0) return []
    if (name === 'ul') for (const item of items) item.removeAttribute('value')
    return [make(name, element, items)]
  }

  /** Each term with what is said of it; other things between them belong to what is said. */
  function definitions(element: Element): Node[] {
    const parts = [...element.childNodes].filter(isFilled)
    const isTerm = (node: Node | undefined) => (node as Element | undefined)?.localName === 'dt'
    if (!isTerm(parts[0])) return [make('div', element, children(element, 'flow'))]
    const made = parts.map(part =>
      isTerm(part)
        ? make('dt', part as Element, children(part, 'line'))
        : make(
            'dd',
            null,
            (part as Element).localName === 'dd' ? children(part, 'flow') : convert(part, 'flow')
          )
    )
    if (isTerm(parts.at(-1))) made.push(make('dd', null))
    return [make('dl', element, made)]
  }

  function table(element: Element): Node[] {
    const rows = [...element.querySelectorAll('tr')].filter(row => row.closest('table') === element)
    const made = rows.map(row =>
      make(
        'tr',
        row,
        [...row.children].map(cell =>
          make(cell.localName === 'th' ? 'th' : 'td', cell, children(cell, 'flow'))
        )
      )
    )
    const caption = [...element.children].find(child => child.localName === 'caption')
    const head = caption ? [make('caption', caption, children(caption, 'line'))] : []
    const filled = made.filter(row => row.firstChild)
    if (filled.length === 0) return caption ? [make('p', null, children(caption, 'line'))] : []
    return [make('table', element, [...head, make('tbody', null, filled)])]
  }

  function figure(element: Element): Node[] {
    const captions = [...element.children].filter(child => child.localName === 'figcaption')
    const rest = [...element.childNodes].filter(child => child !== captions[0])
    const made = rest.flatMap(child => convert(child, 'flow'))
    const last = captions[0] ? [make('figcaption', captions[0], children(captions[0], 'flow'))] : []
    return [make('figure', element, [...made, ...last])]
  }

  return { children }
}

function isFilled(node: Node): boolean {
  return node.nodeType === 1 || (node.nodeType === 3 && /\S/.test(node.textContent ?? ''))
}

/** What each attribute may be; those of links and pictures' addresses are set by themselves. */
const ATTRIBUTES: Record<string, { on?: RegExp; value: RegExp }> = {
  dir: { value: /^(ltr|rtl|auto)$/ },
  title: { value: /\S/ },
  width: { on: /^img$/, value: /^[1-9]\d*$/ },
  height: { on: /^img$/, value: /^[1-9]\d*$/ },
  start: { on: /^ol$/, value: /^-?\d+$/ },
  reversed: { on: /^ol$/, value: /^/ },
  value: { on: /^li$/, value: /^-?\d+$/ },
  colspan: { on: /^t[hd]$/, value: /^[1-9]\d*$/ },
  rowspan: { on: /^t[hd]$/, value: /^[1-9]\d*$/ },
  scope: { on: /^th$/, value: /^(row|col|rowgroup|colgroup)$/ }
}

function copyAttributes(from: Element, to: Element): void {
  for (const [name, { on, value }] of Object.entries(ATTRIBUTES)) {
    const found = from.getAttribute(name)
    if (found === null || !(on?.test(to.localName) ?? true)) continue
    const legal = name === 'reversed' ? 'reversed' : legalText(name === 'dir' ? found.toLowerCase() : found)
    if (value.test(legal)) to.setAttribute(name, legal)
  }
  const lang = langOf(from.getAttribute('lang') ?? '')
  if (lang) {
    to.setAttribute('lang', lang)
    to.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', lang)
  }
}

/** Text without the characters that XML has no place for. */
export function legalText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '')
}
