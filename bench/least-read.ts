import { Readability } from '@mozilla/readability'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

/** Readability alone, over a copy of the page. */
export default defineUnlistedScript(() => {
  return new Readability(document.cloneNode(true) as Document).parse()?.content ?? ''
})
