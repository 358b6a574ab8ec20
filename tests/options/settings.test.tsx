// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { storage } from 'wxt/utils/storage'
import { defaultLook, lookItem, surfaceItem } from '@/utils/settings'
import { box, button, click, close, main, open, prepare, root, type } from './page'
import { speak } from './words'

beforeEach(prepare)
afterEach(close)

describe('reading', () => {
  test('the choice of the icon is stored and announced', async () => {
    await open()
    expect(box(main('reading'), 'A popup').checked).toBe(true)
    await click(box(main('reading'), 'The side panel'))
    expect(await surfaceItem.getValue()).toBe('panel')
    expect(root().querySelector('.saved-notice [role=status]')?.textContent).toBe('Saved')
  })

  test('a change that cannot be stored is told, and the page shows what is stored', async () => {
    await open()
    vi.spyOn(surfaceItem, 'setValue').mockRejectedValueOnce(new Error('full'))
    await click(box(main('reading'), 'A full page'))
    expect(root().querySelector('.saved-notice [role=alert]')?.textContent).toContain('Not saved')
    expect(box(main('reading'), 'A popup').checked).toBe(true)
  })
})

describe('look', () => {
  test('changes are stored, applied to the document and mirrored', async () => {
    await open()
    // The swatch's letters stand before the word.
    await click(box(main('look'), 'AaSepia'))
    await click(box(main('look'), 'BeningSans'))
    await type(main('look').querySelector('input[type=range]'), '24')
    expect(await lookItem.getValue()).toEqual({ ...defaultLook, theme: 'sepia', font: 'sans', size: 24 })
    const { documentElement } = document
    expect(documentElement.getAttribute('data-theme')).toBe('sepia')
    expect(documentElement.style.getPropertyValue('--text-size')).toBe('24px')
    expect(documentElement.style.getPropertyValue('--text-font')).toBe('var(--font-sans)')
    expect(localStorage.getItem('bening-look')).toMatch(/^sepia /)
  })

  test('goes back to the original', async () => {
    await lookItem.setValue({ ...defaultLook, theme: 'dark', spacing: 2, pictures: false })
    await open()
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark')
    await click(button(main('look'), 'Back to the original look'))
    expect(await lookItem.getValue()).toEqual(defaultLook)
    expect(document.documentElement.getAttribute('data-theme')).toBe('light')
  })

  test('colours of one’s own are warned of where they cannot be read', async () => {
    await open()
    await click(box(main('look'), 'AaMy own'))
    expect(main('look').querySelector('.error')).toBeNull()
    await type(main('look').querySelectorAll('input[type=color]')[1] ?? null, '#d0cabb')
    expect(main('look').querySelector('.error')?.textContent).toMatch(/^Text on paper: contrast 1.5 to 1/)
    expect((await lookItem.getValue()).ink).toBe('#d0cabb')
  })

  test('a look of an older version gets what has come since', async () => {
    const { theme, font, size, width, spacing, pictures } = { ...defaultLook, theme: 'sepia' as const }
    const old = { theme, font, size, width, spacing, pictures }
    await storage.setItem('local:look', old)
    expect(await lookItem.getValue()).toEqual({ ...defaultLook, theme: 'sepia' })
  })

  test('remote pictures can be switched off', async () => {
    await open()
    await click(box(main('look'), 'Show pictures'))
    expect((await lookItem.getValue()).pictures).toBe(false)
  })
})

test('the version and the shortcuts are those of the browser', async () => {
  await open()
  expect(main('about').textContent).toContain('Version 1.2.3')
  expect([...main('about').querySelectorAll('dd')].map(each => each.textContent)).toEqual([
    'Alt+Shift+E',
    'not set',
    'not set'
  ])
})

test('it speaks Indonesian', async () => {
  await speak('id')
  await open()
  expect(root().querySelector('h1')?.textContent).toBe('Pengaturan')
  expect(main('labels').textContent).toContain('Berita terkait')
})
