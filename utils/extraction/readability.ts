import { Readability } from '@mozilla/readability'

/** The element that Readability finds the story in, or null. Takes the snapshot apart. */
export function findStory(snapshot: Document): Element | null {
  const readability = new Readability<Element>(snapshot, {
    // Metadata are read from the page itself, and with more care for Indonesian sites.
    disableJSONLD: true,
    // Classes are still needed to tell clutter from text; they are dropped with the other attributes.
    keepClasses: true,
    serializer: node => node as Element
  })
  return readability.parse()?.content ?? null
}
