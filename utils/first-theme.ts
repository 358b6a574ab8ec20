import { parseTheme, printTheme, setTheme, type ThemeChoice } from './theme'

/** Where the next view finds the theme before storage has answered; storage stays the truth. */
const MIRROR = 'bening-look'

/**
 * Sets the theme that was mirrored last, before anything is painted, so that no page flashes white. Never throws;
 * without a mirror the page follows the system.
 */
export function setFirstTheme(): void {
  setTheme(mirrored() ?? { theme: 'system', paper: '#ffffff', ink: '#000000', accent: '#0000ee' })
}

/** Leaves the theme for the next view's first frame. Never throws. */
export function mirrorTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(MIRROR, printTheme(choice))
  } catch {
    // Where the browser keeps no local storage, the first frame follows the system.
  }
}

function mirrored(): ThemeChoice | null {
  try {
    return parseTheme(localStorage.getItem(MIRROR) ?? '')
  } catch {
    // No local storage.
    return null
  }
}
