import { useLayoutEffect, useMemo } from 'preact/hooks'
import { mirrorTheme } from '@/utils/first-theme'
import { type Look, lookItem } from '@/utils/settings'
import { setTheme } from '@/utils/theme'
import { type Update, useStored } from './use-stored'

/**
 * The live look, applied to the document: call it once, at the root of a view. Null until it has been read; till then
 * the theme stands that `first-theme.ts` took from the mirror.
 */
export function useLook(known: Look | null = null): [Look | null, (update: Update<Look>) => Promise<void>] {
  const [look, setLook] = useStored(lookItem, known)
  // With the rendering: what stands under it measures in its own effects, and would be laid out twice.
  useMemo(() => look && applyLook(look), [look])
  useLayoutEffect(() => {
    if (!look) return
    mirrorTheme(look)
    if (look.theme !== 'system') return
    const system = matchMedia('(prefers-color-scheme: dark)')
    const onChange = () => setTheme(look)
    system.addEventListener('change', onChange)
    return () => system.removeEventListener('change', onChange)
  }, [look])
  return [look, setLook]
}

/** Sets theme and type on the document's root. Through the CSSOM, as the page's CSP asks. */
export function applyLook(look: Look, root = document.documentElement): void {
  setTheme(look, root)
  const styles = {
    '--text-font': `var(--font-${look.font})`,
    '--text-size': `${look.size}px`,
    '--text-width': `${look.width}ch`,
    '--text-spacing': String(look.spacing),
    '--text-letters': `${look.letters}em`,
    '--text-words': `${look.words}em`,
    '--text-align': look.isJustified ? 'justify' : 'start',
    '--text-hyphens': look.isHyphenated ? 'auto' : 'manual'
  }
  for (const [name, value] of Object.entries(styles)) root.style.setProperty(name, value)
}
