import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import { type ExtractionContext, extract } from '../utils/extraction/pipeline'
import { safeHtml } from '../utils/safe-html'

/** What is measured: from the page as it stands to sanitized HTML. None of them changes the page. */
const engines: Record<Engine, (page: Document, context: ExtractionContext) => string> = {
  bening: (page, context) => {
    const extraction = extract(page, context)
    return 'article' in extraction ? extraction.article.blocks.map(block => block.html).join('\n') : ''
  },
  // Readability takes the document apart, so that a reader has to hand it a copy.
  readability: page => new Readability(page.cloneNode(true) as Document).parse()?.content ?? '',
  // Defuddle makes its copy by itself.
  defuddle: (page, { url }) => new Defuddle(page, { url }).parse().content
}

export const engineNames = ['bening', 'readability', 'defuddle'] as const
export type Engine = (typeof engineNames)[number]

/** Milliseconds of each engine on one page. */
export type Times = Record<Engine, number>

/** All engines on one document, in turns, each round beginning with another; of each its middle time. */
export function timeEngines(page: Document, context: ExtractionContext, rounds: number): Times {
  const laps: Record<Engine, number[]> = { bening: [], readability: [], defuddle: [] }
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < engineNames.length; turn++) {
      const name = engineNames[(round + turn) % engineNames.length] as Engine
      const start = performance.now()
      safeHtml(engines[name](page, context))
      laps[name].push(performance.now() - start)
    }
  }
  const middle = (times: number[]) => times.sort((a, b) => a - b)[(times.length - 1) >> 1] ?? 0
  return {
    bening: middle(laps.bening),
    readability: middle(laps.readability),
    defuddle: middle(laps.defuddle)
  }
}
