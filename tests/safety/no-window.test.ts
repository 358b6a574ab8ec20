import { expect, it } from 'vitest'
import { safeHtml } from '@/utils/safe-html'

it('refuses to work without a window, where DOMPurify would hand back what it was given', () => {
  expect(() => safeHtml('<p onclick="x">a</p>')).toThrow('safeHtml needs a window')
})
