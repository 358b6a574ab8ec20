/**
 * What in a tree could run, load, lead away or pass for something else; empty where it is harmless. Says nothing of
 * how it was made so: its lists are its own. It stands alone, so that it can be sent into a browser as text. What is shown
 * has besides what a view puts on pictures that can be enlarged and on what scrolls in itself.
 */
export function faultsIn(root: ParentNode, { isShown = false } = {}): string[] {
  const tags = new Set(
    (
      'a abbr address b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure ' +
      'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rb rp rt rtc ruby s samp section small span strong ' +
      'sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
    ).split(' ')
  )
  const attributes = new Set(
    (
      'alt colspan data-block datetime decoding dir height href lang loading referrerpolicy rel reversed rowspan ' +
      'scope src start target title value width'
    ).split(' ')
  )
  const shown: Record<string, RegExp> = { tabindex: /^0$/, role: /^(button|region)$/, 'aria-label': /./ }
  const isOfView = (name: string, value: string) => isShown && (shown[name]?.test(value) ?? false)
  const faults: string[] = []
  for (const element of root.querySelectorAll('*')) {
    const say = (fault: string) => faults.push(`${fault}: ${element.outerHTML.slice(0, 200)}`)
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') say('foreign')
    if (!tags.has(element.localName)) say(`<${element.localName}>`)
    if (element.shadowRoot) say('shadow root')
    for (const { name, value } of element.attributes) {
      // `is` cannot be taken from an element, only emptied.
      const isEmptied = name === 'is' && value === ''
      if (!attributes.has(name) && !isEmptied && !isOfView(name, value)) say(`@${name}`)
    }
    const href = element.getAttribute('href')
    if (href !== null && !/^(https?:\/\/[^/\s]|mailto:\S)/i.test(href)) say('link')
    if (href !== null && element.getAttribute('rel') !== 'noopener noreferrer nofollow') say('rel')
    if (element.localName === 'img') {
      if (!/^https?:\/\/[^/\s]/i.test(element.getAttribute('src') ?? '')) say('picture')
      if (element.getAttribute('referrerpolicy') !== 'no-referrer') say('referrer')
      if (element.getAttribute('loading') !== 'lazy') say('eager')
    }
  }
  return faults
}

/** Pictures of a tree that may not be fetched: those that a reader could not have seen on the page. */
export function canaryPictures(root: ParentNode): string[] {
  return [...root.querySelectorAll('img[src^="https://canary."]')].map(picture => picture.outerHTML)
}

/** What a view of Bening's shows of itself to an examiner. */
export interface Inspection {
  /** What the canary's scripts have left. */
  pwned: string | null
  /** In the article. */
  faults: string[]
  /** In the whole view: handlers, frames, addresses that no view of Bening's has. */
  machinery: string[]
  text: string
}

function inspect(view: Window, inArticle: typeof faultsIn): Inspection {
  const { document } = view
  const machinery: string[] = []
  const own = /^(https?:|mailto:|(chrome|moz)-extension:|[./?#]|data:image\/(png|svg))/
  for (const element of document.querySelectorAll('*')) {
    const say = (fault: string) => machinery.push(`${fault}: ${element.outerHTML.slice(0, 200)}`)
    if (/^(iframe|frame|object|embed|base|applet|portal)$/.test(element.localName)) say('frame')
    if (element.localName === 'meta' && element.hasAttribute('http-equiv')) say('meta')
    for (const { name, value } of element.attributes) {
      if (/^on/.test(name)) say(`@${name}`)
      if (/^(href|src|action|formaction|xlink:href|srcset|poster|data)$/.test(name) && !own.test(value))
        say('address')
    }
  }
  return {
    pwned: JSON.stringify((view as { pwned?: unknown }).pwned) ?? null,
    faults: [...document.querySelectorAll('.article')].flatMap(root => inArticle(root, { isShown: true })),
    machinery,
    text: document.body.innerText
  }
}

/** The inspection as text, for a browser to run on a view's window. */
export const inspection = `(view => (${inspect})(view, ${faultsIn}))`
