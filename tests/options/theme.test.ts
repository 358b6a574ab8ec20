import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('components/theme.css', 'utf8')

/** The colours of the rule that begins at `head`. */
function colours(head: string): Record<string, string> {
  const start = css.indexOf(head)
  const rule = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])
  )
}

/** WCAG 2 contrast of two colours. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const themes = ['light', 'sepia', 'dark'].map(name => ({ name, is: colours(`[data-theme="${name}"] {`) }))
const grounds = ['paper', 'surface', 'raised', 'accent-soft']

describe.each(themes)('$name', ({ is }) => {
  test.each(['ink', 'ink-soft', 'accent', 'danger'])('%s is read on every ground', ink => {
    for (const ground of grounds)
      expect(contrast(is[ink] ?? '', is[ground] ?? ''), ground).toBeGreaterThan(4.5)
  })

  test('marked text and the words on the accent are read', () => {
    expect(contrast(is.ink ?? '', is.mark ?? '')).toBeGreaterThan(4.5)
    expect(contrast(is['accent-ink'] ?? '', is.accent ?? '')).toBeGreaterThan(4.5)
    expect(contrast(is.danger ?? '', is['danger-soft'] ?? '')).toBeGreaterThan(4.5)
  })

  test('the outline of what can be operated is seen', () => {
    for (const ground of ['paper', 'surface', 'raised'])
      expect(contrast(is.edge ?? '', is[ground] ?? ''), ground).toBeGreaterThan(3)
  })
})

test('a dark system has the colours of the dark theme', () => {
  expect(colours(':root:not([data-theme]) {')).toEqual(colours('[data-theme="dark"] {'))
})
