import type { LeadPicture } from '../../article'
import { isWebAddress, parseUrl } from '../../url'
import { foldSpace, textOf } from '../text'

/** Pictures that stand for the outlet and not for the story. */
const STAND_IN = /(?:^|[^a-z])(?:logo|default|no-?image|placeholder|favicon)(?:[^a-z]|$)/i
/** What holds a picture together with its caption. */
const FRAME =
  'figure, [class*="photo" i], [class*="foto" i], [class*="image" i], [class*="media" i], [class*="img" i]'
const CAPTION = 'figcaption, [class*="caption" i]'
/** Longer texts are no caption. */
const LONGEST_CAPTION = 400

interface Given {
  /** Addresses that the page gives for its picture, the surest first. */
  addresses: readonly (string | null | undefined)[]
  alt: string | null
  caption: string | null
}

/** The picture that stands over the story, with the caption (and the credit in it) that the page gives it. */
export function readLeadPicture(page: Document, url: string, given: Given): LeadPicture | null {
  const src = given.addresses.map(address => addressOf(address ?? '', page.baseURI || url)).find(Boolean)
  if (!src) return null
  const name = fileName(src)
  const shown = [...page.getElementsByTagName('img')].find(image => isSamePicture(image, name))
  return {
    src,
    alt: given.alt ?? shown?.getAttribute('alt')?.trim() ?? '',
    caption: (shown && captionOf(shown)) ?? given.caption
  }
}

function addressOf(address: string, base: string): string | null {
  // Some leave the protocol out, so that the host would be taken for a folder.
  const isBareHost = /^(?:[a-z\d-]+\.){1,3}(?:com|net|id|org)\//i.test(address)
  const src = address && parseUrl(isBareHost ? `https://${address}` : address, base)?.href
  return src && isWebAddress(src) && !STAND_IN.test(fileName(src)) ? src : null
}

function captionOf(picture: Element): string | null {
  for (let frame = picture.closest(FRAME); frame; frame = frame.parentElement?.closest(FRAME) ?? null) {
    const caption = frame.querySelector(CAPTION)
    const text = caption && !caption.contains(picture) ? textOf(caption) : ''
    if (text !== '') return text.length <= LONGEST_CAPTION ? text : null
    if (frame.tagName === 'FIGURE') return null
  }
  return null
}

/** Sites keep one file in many sizes and folders: its name tells. */
function isSamePicture(image: Element, name: string): boolean {
  return (
    name.length > 6 &&
    ['src', 'data-src', 'data-original'].some(key => fileName(image.getAttribute(key) ?? '') === name)
  )
}

function fileName(address: string): string {
  return (address.split(/[?#]/)[0] ?? '').split('/').pop() ?? ''
}

/** Longer texts are paragraphs. */
const LONGEST_STANDFIRST = 400

/**
 * A sentence or two that the page shows over the story and tells search engines as well. Null where the story itself
 * holds them.
 */
export function readStandfirst(
  texts: readonly Text[],
  description: string | null,
  story: string
): string | null {
  const isSentence =
    description !== null && description.length >= 30 && description.length <= LONGEST_STANDFIRST
  if (!isSentence || story.includes(description)) return null
  // Most texts are shorter, and need not be folded to tell.
  const isShown = texts.some(
    ({ data }) => data.length >= description.length && foldSpace(data) === description
  )
  return isShown ? description : null
}
