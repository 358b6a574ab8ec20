import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Extraction } from '@/utils/article'
import type { Joining } from '@/utils/capture'
import { unpackContext } from '@/utils/extraction/handed-context'
import { joinPages } from '@/utils/extraction/join'
import type { ExtractionContext } from '@/utils/extraction/pipeline'
import { fetchPage } from '@/utils/fetch-page'

/** Milliseconds for one of the story's other pages. */
const PAGE_LIMIT = 12_000

/** Injected behind `extract`, whose pipeline it reads the story's other pages with. */
export default defineUnlistedScript((): Promise<Extraction> => {
  const handed = globalThis.beningContext
  globalThis.beningContext = undefined
  if (!handed) return Promise.resolve({ failure: { kind: 'failed', message: 'no context was handed in' } })
  const context = unpackContext(handed)
  const running = globalThis.beningJoining
  // Two views that ask for it at the same time are given the same.
  return running?.url === context.url ? running.result : start(context)
})

function start(context: ExtractionContext): Promise<Extraction> {
  const end = new AbortController()
  const progress = { read: 1, total: 0 }
  const result = join(context, end.signal, pages => Object.assign(progress, pages)).finally(() => {
    globalThis.beningJoining = undefined
  })
  globalThis.beningJoining = { url: context.url, progress, end, result }
  return result
}

async function join(
  context: ExtractionContext,
  signal: AbortSignal,
  onProgress: (pages: Joining['progress']) => void
): Promise<Extraction> {
  const extract = globalThis.beningExtract
  if (!extract) return { failure: { kind: 'failed', message: 'the pipeline is not there' } }
  const extraction = extract(document, context)
  if ('failure' in extraction) return extraction
  const fetch = (url: string) => fetchPage(url, { limit: PAGE_LIMIT, signal })
  const options = { ...context, extract, signal, onProgress, fetchPage: fetch }
  return { article: await joinPages(document, extraction.article, options) }
}
