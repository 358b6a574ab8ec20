// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import firstPaint from '@/entrypoints/first-paint'

const { documentElement } = document

beforeEach(() => {
  localStorage.clear()
  documentElement.removeAttribute('data-theme')
  documentElement.removeAttribute('style')
})

test.each([
  ['light', 'light'],
  ['sepia', 'light'],
  ['dark', 'dark']
])('the mirrored theme %s stands', (theme, scheme) => {
  localStorage.setItem('bening-look', theme)
  firstPaint.main()
  expect(documentElement.getAttribute('data-theme')).toBe(theme)
  expect(documentElement.style.getPropertyValue('color-scheme')).toBe(scheme)
})

test.each([null, 'system', '{"theme":"dark"}', '" onload=x'])('%s leaves the system its choice', mirror => {
  if (mirror !== null) localStorage.setItem('bening-look', mirror)
  firstPaint.main()
  expect(documentElement.hasAttribute('data-theme')).toBe(false)
})

test('without local storage nothing is thrown', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('denied')
  })
  expect(() => firstPaint.main()).not.toThrow()
  expect(documentElement.hasAttribute('data-theme')).toBe(false)
})
