/** Letters by which labels and lines are told apart, before anything dearer is asked. */
export const KEY = 3

/** Bullets and brackets that may stand before a label; quotation marks may not: a quotation is the story's. */
export const LEADING = /^[\s•·●▪■◆–—\-*»›>+|#(]+/u

/** Case and white space folded, leading marks dropped. Keeps the length of what follows them. */
export function foldLabel(text: string): string {
  return text
    .replace(LEADING, '')
    .toLowerCase()
    .replace(/[^\S ]/g, ' ')
    .replace(/[’‘]/g, "'")
}

/** The length of a folded text. */
export function foldedLength(text: string): number {
  return LEADING.test(text) ? foldLabel(text).length : text.length
}

/** The letters that decide which labels a text is held against: a folded text's first. */
export function keyOf(text: string): string {
  const beginning = text.trimStart().slice(0, KEY)
  // Most texts begin with plain letters, and there is nothing to be folded.
  if (/^[a-z]{3}/i.test(beginning)) return beginning.toLowerCase()
  return foldLabel(text.replace(LEADING, '').slice(0, KEY))
}
