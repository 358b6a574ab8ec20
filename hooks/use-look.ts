import { useLayoutEffect } from 'preact/hooks'
import { type Look, lookItem } from '@/utils/settings'
import { type Update, useStored } from './use-stored'

/** Where `first-paint.ts` finds the theme; storage stays the truth. */
const mirrorKey = 'bening-look'

/**
 * The live look, applied to the document: call it once, at the root of a view. Null until it has been read; till then
 * the theme stands that `first-paint.ts` took from the mirror.
 */
export function useLook(): [Look | null, (update: Update<Look>) => Promise<void>] {
  const [look, setLook] = useStored(lookItem)
  useLayoutEffect(() => {
    if (!look) return
    applyLook(look)
    mirrorTheme(look.theme)
  }, [look])
  return [look, setLook]
}

/** Sets theme and type on the document's root. Through the CSSOM, as the page's CSP asks. */
export function applyLook(look: Look, root = document.documentElement): void {
  if (look.theme === 'system') root.removeAttribute('data-theme')
  else root.setAttribute('data-theme', look.theme)
  const styles = {
    'color-scheme': colorScheme(look.theme),
    '--text-font': `var(--font-${look.font})`,
    '--text-size': `${look.size}px`,
    '--text-width': `${look.width}ch`,
    '--text-spacing': String(look.spacing)
  }
  for (const [name, value] of Object.entries(styles)) root.style.setProperty(name, value)
}

function colorScheme(theme: Look['theme']): string {
  if (theme === 'system') return 'light dark'
  return theme === 'dark' ? 'dark' : 'light'
}

function mirrorTheme(theme: Look['theme']): void {
  try {
    localStorage.setItem(mirrorKey, theme)
  } catch {
    // Where the browser keeps no local storage, the first frame follows the system.
  }
}
