import { ownStyle, type ThemeChoice, themeName } from '@/utils/theme'

/** A small page in the theme's own colours; both halves of the day for `system`. */
export function ThemeSwatch({ theme, colours }: ThemeChoice) {
  const shown = theme === 'system' ? (['light', 'dark'] as const) : [theme]
  return (
    <span class="theme-swatch" aria-hidden="true">
      {shown.map(each => (
        <span
          key={each}
          class="theme-swatch-page"
          data-theme={themeName({ theme: each, colours })}
          style={each === 'own' ? ownStyle(colours) : undefined}
        >
          Aa
        </span>
      ))}
    </span>
  )
}
