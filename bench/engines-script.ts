import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { timeEngines } from './engines'

declare global {
  var benchEngines: typeof timeEngines | undefined
}

/** The engines in the page's isolated world, where the extension's own script runs; the bench calls them there. */
export default defineUnlistedScript(() => {
  globalThis.benchEngines = timeEngines
})
