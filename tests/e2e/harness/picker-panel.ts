import type { Page } from 'puppeteer-core'

/** What the picker's panel says on a page: the page cannot look into it, the browser's own tools can. */
export async function pickerSays(tab: Page): Promise<string> {
  const session = await tab.createCDPSession()
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  const texts: string[] = []
  const walk = (node: typeof root, isIn: boolean) => {
    const inside = isIn || node.localName === 'bening-picker'
    if (inside && node.nodeType === 3) texts.push(node.nodeValue)
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) walk(child, inside)
  }
  walk(root, false)
  await session.detach()
  return texts.join('')
}
