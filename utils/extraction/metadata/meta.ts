import { foldSpace } from '../text'

/** What the first of the named meta elements says that says anything. */
export type MetaReader = (...names: string[]) => string | null

export function metaReader(page: Document): MetaReader {
  const values = new Map<string, string>()
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase()
    const content = foldSpace(element.getAttribute('content') ?? '')
    if (name !== '' && content !== '' && !values.has(name)) values.set(name, content)
  }
  return (...names) => names.map(name => values.get(name.toLowerCase())).find(Boolean) ?? null
}
