import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from '@/utils/contrast'

const css = readFileSync('components/theme.css', 'utf8')

/** The colours of the rule that begins at `head`. */
function colours(head: string): Record<string, string> {
  const start = css.indexOf(head)
  const rule = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])
  )
}

const themes = [
  { name: 'light', is: colours('[data-theme~="light"] {'), text: 4.5, edge: 3 },
  { name: 'sepia', is: colours('[data-theme="sepia"] {'), text: 4.5, edge: 3 },
  { name: 'dark', is: colours('[data-theme~="dark"] {'), text: 4.5, edge: 3 },
  { name: 'black', is: colours('[data-theme="black"] {'), text: 4.5, edge: 3 },
  { name: 'contrast', is: colours('[data-theme="contrast"] {'), text: 7, edge: 4.5 }
]
const grounds = ['paper', 'surface', 'raised', 'accent-soft']

describe.each(themes)('$name', ({ is, text, edge }) => {
  test.each(['ink', 'ink-soft', 'accent', 'danger'])('%s is read on every ground', ink => {
    for (const ground of grounds)
      expect(contrast(is[ink] ?? '', is[ground] ?? ''), ground).toBeGreaterThan(text)
  })

  test('marked text and the words on the accent are read', () => {
    expect(contrast(is.ink ?? '', is.mark ?? '')).toBeGreaterThan(text)
    expect(contrast(is.ink ?? '', is.highlight ?? '')).toBeGreaterThan(text)
    expect(contrast(is['accent-ink'] ?? '', is.accent ?? '')).toBeGreaterThan(text)
    expect(contrast(is.danger ?? '', is['danger-soft'] ?? '')).toBeGreaterThan(text)
  })

  test('the outline of what can be operated is seen', () => {
    for (const ground of ['paper', 'surface', 'raised'])
      expect(contrast(is.edge ?? '', is[ground] ?? ''), ground).toBeGreaterThan(edge)
  })
})
