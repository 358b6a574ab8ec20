import type { Article } from '@/utils/article'

/** A subheading of the story. */
export interface Heading {
  /** Id of its block. */
  id: string
  text: string
  /** 0 for those of the highest rank that the story has. */
  depth: number
}

/** The story's subheadings, in order. */
export function headingsOf({ blocks }: Pick<Article, 'blocks'>): Heading[] {
  const found = blocks
    .filter(({ kind, text }) => kind === 'heading' && text !== '')
    .map(({ id, text, html }) => ({ id, text, rank: Number(/^<h([1-6])/i.exec(html)?.[1] ?? 2) }))
  const highest = Math.min(...found.map(({ rank }) => rank))
  return found.map(({ id, text, rank }) => ({ id, text, depth: rank - highest }))
}
