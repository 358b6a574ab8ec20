// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { joinSections } from '@/utils/extraction/sections'

test('a section with more children than a call takes is dissolved, in order', () => {
  const prose = `<p>${'Warga membersihkan kali sejak pagi. '.repeat(5)}</p>`
  const section = `<section class="bagian">${prose}${'<br>'.repeat(150_000)}</section>`
  document.body.innerHTML = section + section
  joinSections(document)
  expect(document.querySelector('section')).toBeNull()
  expect(document.body.childNodes).toHaveLength(300_002)
  expect(document.body.firstElementChild?.tagName).toBe('P')
})
