/** Less than this, in pixels, is nothing to look at: spacers and counters. */
const SEEN = 3

const SIDES = ['width', 'height'] as const

/** Declarations that take an element from sight. */
const HIDING: [property: string, value: RegExp][] = [
  ['display', /^none/],
  ['visibility', /^(?:hidden|collapse)/],
  ['content-visibility', /^hidden/],
  ['opacity', /^(?:-.*|0*\.?0+%?)$/],
  ['scale', /^0*\.?0+%?$/],
  ['transform', /scale\w*\(0/],
  ['clip', /^rect\([01](?:px)?[, ]/],
  ['clip-path', /^(?:inset\((?:50|100)%|circle\(0)/],
  ...['left', 'right', 'top', 'bottom', 'text-indent', 'margin-left', 'margin-top'].map(
    (property): [string, RegExp] => [property, /^-\d{4,}/]
  )
]

type Asked = Pick<Element, 'localName' | 'hasAttribute' | 'getAttribute'>

/**
 * Whether an element says of itself, by attribute or inline style, that neither it nor a picture in it can be seen;
 * of a picture also whether it is too small. Says nothing of style sheets and of the elements around it.
 */
export function isUnseen(element: Asked): boolean {
  if (element.hasAttribute('hidden')) return true
  const isPicture = element.localName === 'img'
  if (isPicture && SIDES.some(side => isTiny(element.getAttribute(side)))) return true
  const style = element.getAttribute('style')
  if (!style) return false
  const css = declarations(style)
  if (HIDING.some(([property, value]) => value.test(css.get(property) ?? ''))) return true
  // A box without height and with padding is how pages keep a picture's place, so only a clipped one counts.
  const isBox = isPicture || (/hidden|clip/.test(css.get('overflow') ?? '') && !/padding/i.test(style))
  return isBox && SIDES.some(side => isTiny(css.get(`max-${side}`)) || hasTinySide(css, side))
}

function declarations(style: string): Map<string, string> {
  const plain = style.toLowerCase().replace(/\/\*[\s\S]*?\*\/|!\s*important/g, '')
  return new Map(
    plain.split(';').map(part => {
      const [name = '', ...value] = part.split(':')
      return [name.trim(), value.join(':').trim()]
    })
  )
}

function hasTinySide(css: Map<string, string>, side: (typeof SIDES)[number]): boolean {
  return isTiny(css.get(side)) && !css.has(`min-${side}`)
}

/** Of a length in pixels or a nought in any unit; other lengths depend on what is around. */
function isTiny(length: string | null | undefined): boolean {
  const [, number = '', unit = ''] = /^\+?(\d*\.?\d+)\s*([a-z%]*)/i.exec(length?.trim() ?? '') ?? []
  const value = number ? Number(number) : SEEN
  return value === 0 || (value < SEEN && (unit === '' || unit === 'px'))
}
