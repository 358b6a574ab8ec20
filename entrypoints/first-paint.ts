import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { parseTheme, setTheme } from '@/utils/theme'

/**
 * Runs in the head of every page, before anything is painted: sets the theme that `use-look.ts` left in the mirror, so
 * that no page flashes white. Never throws; without a mirror the page follows the system.
 */
export default defineUnlistedScript(() => {
  setTheme(mirrored() ?? { theme: 'system', paper: '#ffffff', ink: '#000000', accent: '#0000ee' })
})

function mirrored() {
  try {
    return parseTheme(localStorage.getItem('bening-look') ?? '')
  } catch {
    // No local storage.
    return null
  }
}
