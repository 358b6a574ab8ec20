import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askEarly } from '@/utils/early-reading'
import { setFirstTheme } from '@/utils/first-theme'

/** Runs in the popup's head: the page works while the popup is still being loaded. */
export default defineUnlistedScript(() => {
  askEarly()
  setFirstTheme()
})
