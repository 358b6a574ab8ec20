import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Extraction } from '@/utils/article'
import { unpackContext } from '@/utils/extraction/handed-context'
import { extract } from '@/utils/extraction/pipeline'

/** Injected on the click only. What `main` returns comes back from `scripting.executeScript`: null without a context. */
export default defineUnlistedScript((): Extraction | null => {
  // The story's other pages are joined by a script of its own, which has no pipeline: it comes after this one.
  globalThis.beningExtract = extract
  const handed = globalThis.beningContext
  globalThis.beningContext = undefined
  return handed ? extract(document, unpackContext(handed)) : null
})
