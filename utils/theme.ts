import { isDark } from './contrast'

/** `system` is light or dark as the system is; `own` has the reader's colours. */
export const themes = ['system', 'light', 'sepia', 'dark', 'black', 'contrast', 'own'] as const

export type Theme = (typeof themes)[number]

/** The reader's own colours, as `#rrggbb`; all others are mixed out of them. */
export interface OwnColours {
  paper: string
  ink: string
  accent: string
}

/** What names the colours of a view. */
export interface ThemeChoice extends OwnColours {
  theme: Theme
}

/** Whether it is a colour as `#rrggbb`. */
export function isColour(value: unknown): value is string {
  return typeof value === 'string' && /^#[\da-f]{6}$/i.test(value)
}

/**
 * What `data-theme` says: the row of the table in theme.css, and for one's own colours the word `own` behind the row
 * that they lie over.
 */
export function themeName({ theme, paper }: Pick<ThemeChoice, 'theme' | 'paper'>): string {
  if (theme === 'system') return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  if (theme === 'own') return isDark(paper) ? 'dark own' : 'light own'
  return theme
}

/** The custom properties that one's own colours are read from. */
export function ownStyle({ paper, ink, accent }: OwnColours): Record<string, string> {
  return { '--own-paper': paper, '--own-ink': ink, '--own-accent': accent }
}

/** Sets the theme on a document's root. Through the CSSOM, as the page's CSP asks. */
export function setTheme(choice: ThemeChoice, root = document.documentElement): void {
  const name = themeName(choice)
  root.setAttribute('data-theme', name)
  // Before the styles are there, it makes the canvas dark.
  root.style.setProperty('color-scheme', /dark|black|contrast/.test(name) ? 'dark' : 'light')
  for (const [property, colour] of Object.entries(ownStyle(choice))) root.style.setProperty(property, colour)
}

/** The choice in one line, for where only text is kept. */
export function printTheme({ theme, paper, ink, accent }: ThemeChoice): string {
  return [theme, paper, ink, accent].join(' ')
}

/** The way back from `printTheme`; null where the line is none. */
export function parseTheme(line: string): ThemeChoice | null {
  const [name, ...colours] = line.split(' ')
  const [paper, ink, accent] = colours.filter(isColour)
  const theme = themes.find(known => known === name)
  return theme && paper && ink && accent ? { theme, paper, ink, accent } : null
}
