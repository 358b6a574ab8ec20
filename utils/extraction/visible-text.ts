import { isElement, isSilent, isText } from './dom'
import { foldSpace } from './text'

/** Elements inside a block whose text has a line of its own. */
const OWN_LINE = new Set([
  'LI',
  'TR',
  'P',
  'DT',
  'DD',
  'FIGCAPTION',
  'CAPTION',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE'
])

/** The text as it is read: a line for each paragraph, list item or table row in the node; white space folded. */
export function linesOf(root: Node): string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    const folded = foldSpace(line)
    if (folded !== '') lines.push(folded)
    line = ''
  }
  const walk = (node: Node) => {
    if (isText(node)) line += node.data
    else if (isElement(node) && !isSilent(node)) {
      const { tagName } = node
      if (/^(?:BR|TD|TH)$/.test(tagName)) line += ' '
      const isOwn = OWN_LINE.has(tagName)
      if (isOwn) end()
      for (let child = node.firstChild; child; child = child.nextSibling) walk(child)
      if (isOwn) end()
    }
  }
  walk(root)
  end()
  return lines
}
