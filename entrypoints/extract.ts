import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { unpackContext } from '@/utils/extraction/handed-context'
import { extract } from '@/utils/extraction/pipeline'

/**
 * Injected on the click only. What `main` returns comes back from `scripting.executeScript`: null without a context,
 * else an `Extraction` as JSON. It crosses three processes, and a tree of values would be taken apart in each.
 */
export default defineUnlistedScript((): string | null => {
  // The story's other pages are joined by a script of its own, which has no pipeline: it comes after this one.
  globalThis.beningExtract = extract
  const handed = globalThis.beningContext
  globalThis.beningContext = undefined
  return handed ? JSON.stringify(extract(document, unpackContext(handed))) : null
})
