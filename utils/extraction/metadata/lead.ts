import type { LeadPicture } from '../../article'
import { isWebAddress, parseUrl } from '../../url'
import { textOf } from '../text'

/** The picture that stands over the story, with the caption that the page gives it. */
export function readLeadPicture(
  page: Document,
  url: string,
  given: { src: string | null; alt: string | null }
): LeadPicture | null {
  const src = given.src ? parseUrl(given.src, page.baseURI || url)?.href : null
  if (!src || !isWebAddress(src)) return null
  const shown = [...page.getElementsByTagName('img')].find(image => isSamePicture(image, src))
  const caption = shown?.closest('figure')?.querySelector('figcaption')
  return {
    src,
    alt: given.alt ?? shown?.getAttribute('alt')?.trim() ?? '',
    caption: caption ? textOf(caption) || null : null
  }
}

/** Sites keep one file in many sizes and folders: its name tells. */
function isSamePicture(image: Element, src: string): boolean {
  const name = fileName(src)
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
export function readStandfirst(page: Document, description: string | null, story: string): string | null {
  if (
    !description ||
    description.length < 30 ||
    description.length > LONGEST_STANDFIRST ||
    story.includes(description)
  )
    return null
  const shown = [...page.querySelectorAll('h2, h3, p, div, span')].some(
    element => element.childElementCount === 0 && textOf(element) === description
  )
  return shown ? description : null
}
