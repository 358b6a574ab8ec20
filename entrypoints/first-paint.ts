import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { setFirstTheme } from '@/utils/first-theme'

/** Runs in the head of every page but the popup, which has `early.ts`. */
export default defineUnlistedScript(setFirstTheme)
