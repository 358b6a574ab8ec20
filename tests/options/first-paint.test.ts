// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import firstPaint from '@/entrypoints/first-paint'

const { documentElement } = document

beforeEach(() => {
  localStorage.clear()
  documentElement.removeAttribute('data-theme')
  documentElement.removeAttribute('style')
})

const own = '#101820 #f0f0f0 #7cc0ff'
const systemIs = (isDark: boolean) =>
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: isDark } as MediaQueryList)

afterEach(() => vi.restoreAllMocks())

test.each([
  ['light', 'light'],
  ['sepia', 'light'],
  ['dark', 'dark'],
  ['black', 'dark'],
  ['contrast', 'dark']
])('the mirrored theme %s stands', (theme, scheme) => {
  localStorage.setItem('bening-look', `${theme} ${own}`)
  firstPaint.main()
  expect(documentElement.getAttribute('data-theme')).toBe(theme)
  expect(documentElement.style.getPropertyValue('color-scheme')).toBe(scheme)
})

test('so do the reader’s own colours, dark where their paper is', () => {
  localStorage.setItem('bening-look', `own ${own}`)
  firstPaint.main()
  expect(documentElement.getAttribute('data-theme')).toBe('dark own')
  expect(documentElement.style.getPropertyValue('color-scheme')).toBe('dark')
  expect(documentElement.style.getPropertyValue('--own-paper')).toBe('#101820')
})

test.each([null, `system ${own}`, '{"theme":"dark"}', '" onload=x', 'own #101820 red #7cc0ff'])(
  '%s leaves the system its choice',
  mirror => {
    if (mirror !== null) localStorage.setItem('bening-look', mirror)
    for (const [isDark, theme] of [
      [true, 'dark'],
      [false, 'light']
    ] as const) {
      systemIs(isDark)
      firstPaint.main()
      expect(documentElement.getAttribute('data-theme')).toBe(theme)
    }
  }
)

test('without local storage nothing is thrown', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('denied')
  })
  systemIs(true)
  expect(() => firstPaint.main()).not.toThrow()
  expect(documentElement.getAttribute('data-theme')).toBe('dark')
})
