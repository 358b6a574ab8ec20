/** Longer names are made by machines. */
const LONGEST_NAME = 40

/** What the site calls an element, as selectors: by id, by its classes (rarest first), by what it says that it is. */
export function namesOf(element: Element): string[] {
  const { localName, id, ownerDocument } = element
  const given = [...element.classList]
  const classes = given
    .filter(isName)
    .map(name => ({ selector: `.${name}`, count: ownerDocument.getElementsByClassName(name).length }))
    .sort((a, b) => a.count - b.count)
    .map(({ selector }) => selector)
  const said = TELLING.flatMap(name => {
    const value = element.getAttribute(name)
    return value && isPlain(value) ? [`${localName}[${name}="${value}"]`] : []
  })
  return [
    ...(isName(id) ? [`#${id}`] : []),
    ...classes,
    ...(localName.includes('-') && isName(localName) ? [localName] : []),
    ...given.flatMap(name => MODULE.exec(name)?.[0] ?? []).map(stem => `[class*="${stem}"]`),
    ...said
  ]
}

/** The stem of a CSS module's class holds where its end changes with each build: `Related_box__x7YzQ`. */
const MODULE = /^[A-Za-z]\w*_[A-Za-z]\w*__(?=[\w-]{5,}$)/

/** Attributes by which sites tell what an element is. */
const TELLING = ['data-testid', 'data-component', 'data-type', 'data-block', 'itemprop', 'role', 'aria-label']

/** Whether a name was given by a person, to this kind of element. */
function isName(name: string): boolean {
  return /^[A-Za-z][\w-]+$/.test(name) && name.length <= LONGEST_NAME && !isMade(name) && !LAYOUT.test(name)
}

/** Whether a value can stand between quotation marks, and was written by a person. */
function isPlain(value: string): boolean {
  return /^[\p{L}\p{N} _:.-]+$/u.test(value) && value.length <= LONGEST_NAME && !isMade(value)
}

/** Names that builds and databases make: hashes, numbers of stories, ids of a session. */
function isMade(name: string): boolean {
  return MADE.test(name) || name.split(/[-_]+/).some(isHash)
}

const MADE = /\d{3,}|^(?:css|sc|jsx|jss|emotion|svelte|astro|ember|react|radix|headlessui|mui)-/i

/** Digits among letters, both cases mixed, or no vowel in it. */
function isHash(part: string): boolean {
  if (part.length < 5) return false
  if (/[a-z]\d+[a-z]|\d[a-z]+\d/i.test(part)) return true
  return (part.match(/[a-z][A-Z]/g) ?? []).length >= 3 || !/[aeiouy]/i.test(part)
}

/** Names that say how an element is laid out or how it stands just now, and not what it is. */
const LAYOUT = new RegExp(
  '^(?:' +
    [
      '(?:is|has|js|no)-.*',
      '(?:col|row|grid|flex|order|offset|gap|container|wrap|wrapper|inner|outer|content|block|box|item|items|list|main|body)' +
        '(?:-(?:fluid|\\d+|xs|sm|md|lg|xl|auto|full|center|left|right|start|end))*',
      '[mp][trblxy]?-?(?:\\d+|auto)',
      '(?:w|h|min|max|top|left|right|bottom|z|text|font|bg|border|rounded|shadow|items|justify|self|space)-.*',
      '(?:active|open|opened|closed|show|shown|hidden|hide|visible|current|selected|first|last|odd|even|left|right|center)',
      '(?:clearfix|clear|fade|in|relative|absolute|fixed|sticky|static|inline|inline-block|d-.*)'
    ].join('|') +
    ')$',
  'i'
)
