import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

/**
 * Runs in the head of every page, before anything is painted: sets the theme that `use-look.ts` left in the mirror, so
 * that no page flashes white. Never throws; without a mirror the page follows the system.
 */
export default defineUnlistedScript(() => {
  try {
    const theme = localStorage.getItem('bening-look')
    if (theme !== 'light' && theme !== 'sepia' && theme !== 'dark') return
    document.documentElement.setAttribute('data-theme', theme)
    document.documentElement.style.setProperty('color-scheme', theme === 'dark' ? 'dark' : 'light')
  } catch {
    // No local storage: the page follows the system.
  }
})
