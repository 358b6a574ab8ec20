import { Readability } from '@mozilla/readability'

/** A title that is like no heading: Readability drops headings that resemble the title, and with them chapters. */
const NO_TITLE = '—'.repeat(20)

/** The element that Readability finds the story in, or null. Takes the snapshot apart. */
export function findStory(snapshot: Document): Element | null {
  for (const meta of snapshot.querySelectorAll('meta')) meta.remove()
  snapshot.title = NO_TITLE
  keepSources(snapshot)
  const readability = new Readability<Element>(snapshot, {
    // Metadata are read from the page itself, and with more care for Indonesian sites.
    disableJSONLD: true,
    // Classes are still needed to tell clutter from text; they are dropped with the other attributes.
    keepClasses: true,
    serializer: node => node as Element
  })
  return readability.parse()?.content ?? null
}

/** Readability drops every footer, and with a quotation's the one who said it. */
function keepSources(snapshot: Document): void {
  for (const footer of snapshot.querySelectorAll('blockquote footer')) {
    const source = snapshot.createElement('p')
    source.append(...footer.childNodes)
    footer.replaceWith(source)
  }
}
