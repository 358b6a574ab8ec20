import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askEarly } from '@/utils/early-reading'

/** Runs in the popup's head: the page works while the popup is still being loaded. */
export default defineUnlistedScript(() => {
  askEarly()
})
