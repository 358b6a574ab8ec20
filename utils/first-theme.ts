import { parseTheme, setTheme } from './theme'

/**
 * Sets the theme that `use-look.ts` left in the mirror, before anything is painted, so that no page flashes white.
 * Never throws; without a mirror the page follows the system.
 */
export function setFirstTheme(): void {
  setTheme(mirrored() ?? { theme: 'system', paper: '#ffffff', ink: '#000000', accent: '#0000ee' })
}

function mirrored() {
  try {
    return parseTheme(localStorage.getItem('bening-look') ?? '')
  } catch {
    // No local storage.
    return null
  }
}
