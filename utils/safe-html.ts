import createDOMPurify, { type Config, type DOMPurify } from 'dompurify'
import { isUnseen } from './unseen'

declare const safe: unique symbol

/** HTML that only this module makes out of an article's. In a browser with Trusted Types it is a TrustedHTML. */
export type SafeHtml = string & { [safe]: true }

export interface SafeHtmlOptions {
  /** Whether pictures may be fetched from their hosts; with `false` they are left out. */
  hasPictures?: boolean
  /** Where kept pictures are, by their addresses on the web: shown from there, whatever `hasPictures` says. */
  kept?: ReadonlyMap<string, string>
}

/**
 * Sanitizes HTML for showing or exporting: only the tags and attributes of a text, absolute links to the web and to
 * mail addresses, and pictures that can be seen. What it returns, a second pass does not change. Needs a window: a
 * page's, or one that a command line has put in `globalThis.window`; throws where there is none.
 */
export function safeHtml(html: string, options: SafeHtmlOptions = {}): SafeHtml {
  return trusted(clean(purifier(options), html)) as SafeHtml
}

/**
 * Sanitizes an article in one go: each block in a `<div data-block="<id>">` of its own, which nothing in it can end
 * or forge. An id that is none (`[a-z0-9-]`, at most 24 characters) is left out.
 */
export function safeBlocks(
  blocks: readonly { id: string; html: string }[],
  options: SafeHtmlOptions = {}
): SafeHtml {
  const purify = purifier(options)
  // Nothing runs or loads in a document without a window.
  const inert = globalThis.window.document.implementation.createHTMLDocument('')
  const { body } = inert
  const wrappers = blocks.map(({ id, html }) => {
    const wrapper = inert.createElement('div')
    wrapper.dataset.block = id
    wrapper.innerHTML = trusted(html)
    return wrapper
  })
  // All at once, at the end: names in what is attached can hide the document's own methods.
  body.append(...wrappers)
  return trusted(clean(purify, body)) as SafeHtml
}

/** Makes ready what the first sanitizing needs, while there is time: a page is being read, say. */
export function makeReady(): void {
  safeBlocks([{ id: 'b0', html: '<p><a href="https://contoh.id/">…</a></p>' }])
}

const EVERYWHERE = ['dir', 'lang', 'title']

/** The tags of a text, each with its own attributes besides `EVERYWHERE`. Nothing of forms, frames, SVG or MathML. */
const TAGS: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    (
      'h1 h2 h3 h4 h5 h6 p section address blockquote pre hr br wbr ul dl dt dd figure figcaption details ' +
      'summary table caption thead tbody tfoot tr abbr b bdi bdo cite code dfn em i ins del kbd mark q ' +
      'rb rp rt rtc ruby s samp small span strong sub sup u var'
    )
      .split(' ')
      .map(tag => [tag, []])
  ),
  a: ['href'],
  div: ['data-block'],
  img: ['src', 'alt', 'width', 'height'],
  li: ['value'],
  ol: ['start', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime']
}

const COUNT = /^\d{1,3}$/
const PIXELS = /^\d{1,5}$/
const WHOLE_NUMBER = /^-?\d{1,6}$/

/** What the value of an attribute has to look like; any text where none is named. */
const VALUES: Record<string, RegExp> = {
  // Absolute only: a relative address would lead into the extension.
  href: /^(?:https?:\/\/[^\s/\\]|mailto:[^\s])\S*$/i,
  src: /^https?:\/\/[^\s/\\]\S*$/i,
  width: PIXELS,
  height: PIXELS,
  colspan: COUNT,
  rowspan: COUNT,
  value: WHOLE_NUMBER,
  start: WHOLE_NUMBER,
  dir: /^(?:ltr|rtl|auto)$/i,
  scope: /^(?:row|col|rowgroup|colgroup)$/i,
  'data-block': /^[a-z0-9-]{1,24}$/
}

const config: Config = {
  // The root of what DOMPurify walks is a body: were it forbidden, all that is in it would be copied out of it first.
  ALLOWED_TAGS: [...Object.keys(TAGS), '#text', 'body'],
  ALLOWED_ATTR: [...new Set([...EVERYWHERE, ...Object.values(TAGS).flat()])],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  // Their own words are controls and fallbacks, no text of the story.
  ADD_FORBID_CONTENTS: 'applet canvas datalist dialog embed object portal select textarea'.split(' ')
}

/** A text that is its own clean form. */
function clean(purify: DOMPurify, source: string | HTMLElement): string {
  let result = purify.sanitize(source)
  // What stood in an element that was dropped may nest in ways that the next parser undoes: let it settle here.
  for (let round = 0; round < 4 && hasDroppedElements(purify); round++) {
    const before = result
    result = purify.sanitize(before)
    if (result === before) break
  }
  return result
}

function hasDroppedElements(purify: DOMPurify): boolean {
  return purify.removed.some(entry => 'element' in entry && entry.element.nodeType === 1)
}

let known: DOMPurify | null = null

/** What becomes of pictures in the call that is under way. */
let pictures: Required<SafeHtmlOptions> = { hasPictures: true, kept: new Map() }

/** Made at the first use: a command line sets its window after its imports have run. */
function purifier({ hasPictures = true, kept = new Map() }: SafeHtmlOptions): DOMPurify {
  pictures = { hasPictures, kept }
  known ??= makePurifier()
  return known
}

function makePurifier(): DOMPurify {
  const purify = createDOMPurify(globalThis.window)
  // Without a window DOMPurify hands back what it is given.
  if (!purify.isSupported) throw new Error('safeHtml needs a window with a DOM')
  purify.setConfig({
    ...config,
    ...(policy() ? { TRUSTED_TYPES_POLICY: policy() as Config['TRUSTED_TYPES_POLICY'] } : {})
  })
  purify.addHook('uponSanitizeElement', (node, { tagName }) => {
    if (isElement(node) && isUnseen(tagName === 'form' ? unnamed(node) : node)) dropPictures(node)
  })
  purify.addHook('uponSanitizeAttribute', (element, attribute) => {
    attribute.keepAttr = isKept(element, attribute.attrName, attribute.attrValue)
    // DOMPurify knows web addresses only.
    if (attribute.keepAttr && attribute.attrName === 'src' && isKeptPicture(attribute.attrValue))
      attribute.forceKeepAttr = true
  })
  purify.addHook('afterSanitizeAttributes', finish)
  return purify
}

interface SigningPolicy {
  createHTML(html: string): unknown
  createScriptURL(url: string): unknown
}

// Kept in here: whoever holds it can make any text pass for safe HTML. Null where there are no Trusted Types.
let signing: SigningPolicy | null | undefined

function policy(): SigningPolicy | null {
  if (signing !== undefined) return signing
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: SigningPolicy): SigningPolicy }
  }
  // DOMPurify wants a policy to have both; no script is ever allowed an address.
  const rules = { createHTML: (html: string) => html, createScriptURL: () => '' }
  signing = trustedTypes?.createPolicy('bening-sanitize', rules) ?? null
  return signing
}

/** Typed as what the DOM's own types want; in a browser with Trusted Types it is a TrustedHTML. */
function trusted(html: string): string {
  return (policy()?.createHTML(html) ?? html) as string
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === 1
}

/** A form answers with its controls where their names are those of methods; here it is asked past them. */
function unnamed(form: Element): Parameters<typeof isUnseen>[0] {
  const { hasAttribute, getAttribute } = globalThis.window.Element.prototype
  return { localName: 'form', hasAttribute: hasAttribute.bind(form), getAttribute: getAttribute.bind(form) }
}

function dropPictures(element: Element): void {
  const { querySelectorAll } = globalThis.window.Element.prototype
  if (element.localName === 'img') element.remove()
  else for (const picture of querySelectorAll.call(element, 'img')) picture.remove()
}

function isKept(element: Element, name: string, value: string): boolean {
  const allowed = TAGS[element.localName]
  if (!allowed || !(EVERYWHERE.includes(name) || allowed.includes(name))) return false
  // Only around a block, where `safeBlocks` has put it.
  if (name === 'data-block' && element.parentElement?.localName !== 'body') return false
  if (name === 'src' && isKeptPicture(value)) return true
  return VALUES[name]?.test(value) ?? true
}

/** Whether it is where a kept picture is: put there by an earlier round, since no page can know such an address. */
function isKeptPicture(address: string): boolean {
  for (const place of pictures.kept.values()) if (place === address) return true
  return false
}

/** Said of every link and picture, whatever the page said. */
const MANNERS: Record<string, Record<string, string>> = {
  a: { target: '_blank', rel: 'noopener noreferrer nofollow' },
  img: { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' }
}

function finish(element: Element): void {
  if (element.localName === 'img') settlePicture(element)
  const manners = MANNERS[element.localName]
  if (!manners) return
  if (element.hasAttribute(element.localName === 'img' ? 'src' : 'href')) {
    for (const [name, value] of Object.entries(manners)) element.setAttribute(name, value)
  } else if (element.localName === 'img') {
    element.remove()
  }
}

/** Leads a kept picture to where it is; takes the address from one that may not be fetched. */
function settlePicture(picture: Element): void {
  const src = picture.getAttribute('src')
  if (src === null || isKeptPicture(src)) return
  const place = pictures.kept.get(src)
  if (place !== undefined) picture.setAttribute('src', place)
  else if (!pictures.hasPictures) picture.removeAttribute('src')
}
