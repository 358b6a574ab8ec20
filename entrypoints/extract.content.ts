import { defineContentScript } from 'wxt/utils/define-content-script'
import type { Extraction } from '@/utils/article'
import { extract } from '@/utils/extraction/pipeline'

/** Injected on the click only. What `main` returns comes back from `scripting.executeScript`. */
export default defineContentScript({
  registration: 'runtime',
  // The page need not hear that it is being read.
  noScriptStartedPostMessage: true,
  main(): Extraction {
    const context = globalThis.beningContext
    globalThis.beningContext = undefined
    if (!context) return { failure: { kind: 'failed', message: 'no context was handed in' } }
    try {
      return extract(document, context)
    } catch (error) {
      return { failure: { kind: 'failed', message: String(error) } }
    }
  }
})
