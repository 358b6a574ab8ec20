/** The element with what stands around it and says nothing else: the box is meant, not its only paragraph. */
export function withBareParents(element: Element): Element {
  const words = bare(element)
  let box = element
  for (let parent = box.parentElement; parent && parent.localName !== 'body'; parent = box.parentElement) {
    if (bare(parent) !== words) break
    box = parent
  }
  return box
}

function bare({ textContent }: Element): string {
  return (textContent ?? '').replace(/\s+/g, '')
}
