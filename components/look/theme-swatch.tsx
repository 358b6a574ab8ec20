import { ownStyle, type ThemeChoice, themeName } from '@/utils/theme'

/** A small page in the theme's own colours; both halves of the day for `system`. */
export function ThemeSwatch({ theme, ...own }: ThemeChoice) {
  const shown = theme === 'system' ? (['light', 'dark'] as const) : [theme]
  return (
    <span class="theme-swatch" aria-hidden="true">
      {shown.map(each => (
        <span
          key={each}
          class="theme-swatch-page"
          data-theme={themeName({ ...own, theme: each })}
          style={each === 'own' ? ownStyle(own) : undefined}
        >
          Aa
        </span>
      ))}
    </span>
  )
}
