/** What a reader has picked on a page, on its way from the page to the background; untrusted there. */
export interface Picked {
  scope: 'here' | 'site' | 'everywhere'
  /** Null but for `site`. */
  selector: string | null
  /** Null but for `everywhere`. */
  label: { text: string; lang: string } | null
  /** The words of the story's blocks that it takes. */
  texts: string[]
}

/** The name of the port that a page tells it through. */
export const PICKED_PORT = 'picked'

const LONGEST_SELECTOR = 500

/** Whether a value out of a page is something picked, and takes no page as a whole. */
export function isPicked(value: unknown): value is Picked {
  if (typeof value !== 'object' || value === null) return false
  const { scope, selector, label, texts } = value as Record<string, unknown>
  if (!Array.isArray(texts) || !texts.every(text => typeof text === 'string')) return false
  if (scope === 'here') return true
  if (scope === 'site') return typeof selector === 'string' && isNarrow(selector)
  const { text, lang } = (label ?? {}) as Record<string, unknown>
  return scope === 'everywhere' && typeof text === 'string' && typeof lang === 'string'
}

function isNarrow(selector: string): boolean {
  return selector.length <= LONGEST_SELECTOR && !/^(?:\*|html|body|:root)?$/i.test(selector.trim())
}
