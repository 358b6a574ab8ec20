import type { Look } from '@/utils/settings'

/** A small page in the theme's own colours; both halves of the day for `system`. */
export function ThemeSwatch({ theme }: { theme: Look['theme'] }) {
  const shown = theme === 'system' ? (['light', 'dark'] as const) : [theme]
  return (
    <span class="theme-swatch" aria-hidden="true">
      {shown.map(each => (
        <span key={each} class="theme-swatch-page" data-theme={each}>
          Aa
        </span>
      ))}
    </span>
  )
}
