// @vitest-environment happy-dom
import { useState } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SavedView } from '@/components/saved/saved-view'
import type { SavedEntry } from '@/utils/library/saved'
import { defaultChoice } from '@/utils/list-choice'
import { noSearch } from '../search/no-search'
import { all, button, click, close, find, hasButton, prepare, press, settle, show } from '../views/view'
import { makeEntry } from './made'
import { noPictures } from './no-pictures'
import { calls, entries, showList, told } from './shown-list'

beforeEach(prepare)
afterEach(close)

const focused = () => (document.activeElement?.closest('[data-saved]') as HTMLElement | null)?.dataset.saved
const selected = () => all('.is-selected').map(row => row.dataset.saved)
/** Presses a key with others held down. */
async function chord(key: string, held: KeyboardEventInit): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })
  await act(() => void document.activeElement?.dispatchEvent(event))
  await settle()
}

describe('a list of ten thousand', () => {
  test('makes only the rows in sight, and tells the place of each', async () => {
    await showList(entries(10_000))
    const made = all('[data-saved]')
    expect(made.length).toBeLessThan(40)
    expect(made[1]?.getAttribute('aria-posinset')).toBe('2')
    expect(made[1]?.getAttribute('aria-setsize')).toBe('10000')
    expect(Number.parseInt(find('.saved-rows').style.height, 10)).toBeGreaterThan(10_000 * 40)
    expect(find('.list-count').textContent).toBe('10000 stories')
  })

  test('shows its first rows while the rest is read, and counts them once they are there', async () => {
    await showList(entries(150), { total: null })
    expect(all('[data-saved]').length).toBeGreaterThan(5)
    expect(find('.list-count').textContent).toBe('')
    await showList([], { total: null })
    expect(find('.list-waiting').getAttribute('aria-busy')).toBe('true')
  })

  test('is one tab stop, and keys lead to its end and back', async () => {
    await showList(entries(10_000))
    expect(all('.saved-open[tabindex="0"]')).toHaveLength(1)
    find('.saved-open').focus()
    await press('End')
    expect(focused()).toBe('s9999')
    await press('ArrowUp')
    expect(focused()).toBe('s9998')
    await press('PageUp')
    expect(focused()).toBe('s9990')
    await press('Home')
    expect(focused()).toBe('s0')
    expect(all('[tabindex="0"].saved-open')).toHaveLength(1)
  })
})

describe('keys', () => {
  beforeEach(async () => {
    await showList([...entries(4), makeEntry({ id: 'f', isFavourite: true, isArchived: true, isRead: true })])
    find('.saved-open').focus()
  })

  test('do what their letters stand for, with the row that has the focus', async () => {
    await press('ArrowDown')
    await press('e')
    expect(told(calls.onChange)).toEqual(['s1', { isArchived: true }])
    await press('s')
    expect(told(calls.onChange)).toEqual(['s1', { isFavourite: true }])
    await press('r')
    expect(told(calls.onChange)).toEqual(['s1', { isRead: true }])
    await press('Delete')
    expect(told(calls.onDelete)).toEqual(['s1'])
    await press('u')
    expect(calls.onUndo).toHaveBeenCalledOnce()
    await press('End')
    await press('s')
    expect(told(calls.onChange)).toEqual(['f', { isFavourite: false }])
  })

  test('Enter and the other keys of buttons are left to the browser', async () => {
    expect(await press('Enter')).toBe(true)
    expect(await press('q')).toBe(true)
    expect(await press('ArrowDown')).toBe(false)
  })

  test('select rows, on and on, or all; Escape lets go', async () => {
    await press('x')
    await chord('ArrowDown', { shiftKey: true })
    expect(selected()).toEqual(['s0', 's1'])
    expect(find('.list-count').textContent).toBe('2 selected')
    await press('e')
    expect(told(calls.onChange)).toEqual(['s0 s1', { isArchived: true }])
    await chord('a', { ctrlKey: true })
    expect(selected()).toHaveLength(5)
    expect(await press('Escape')).toBe(false)
    expect(selected()).toEqual([])
    expect(await press('Escape')).toBe(true)
  })

  test('are listed where one asks', async () => {
    await click(button('Keys'))
    expect(calls.onKeys).toHaveBeenCalled()
  })

  test('in a menu or a field are not the list’s', async () => {
    await press('t')
    await press('e')
    expect(calls.onChange).not.toHaveBeenCalled()
    expect(document.activeElement?.tagName).toBe('INPUT')
    expect(await press('Escape')).toBe(false)
    expect(focused()).toBe('s0')
  })
})

describe('with the mouse', () => {
  const clickWith = async (element: Element, held: MouseEventInit) => {
    await act(() => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, ...held })))
    await settle()
  }

  test('opens, or selects with Ctrl and Shift', async () => {
    await showList(entries(5))
    const rows = all('.saved-open')
    await click(rows[1] as HTMLElement)
    expect(calls.onOpen).toHaveBeenCalledWith('s1')
    await clickWith(rows[1] as HTMLElement, { ctrlKey: true })
    await clickWith(rows[3] as HTMLElement, { shiftKey: true })
    expect(selected()).toEqual(['s1', 's2', 's3'])
    expect(calls.onOpen).toHaveBeenCalledOnce()
  })

  test('many at once: all of them read, then deleted', async () => {
    await showList(entries(3))
    await click(find('.saved-check input'))
    await click(button('Select all'))
    await click(button('Mark read'))
    expect(told(calls.onChange)).toEqual(['s0 s1 s2', { isRead: true }])
    await click(button('Delete'))
    expect(told(calls.onDelete)).toEqual(['s0 s1 s2'])
    await click(button('Clear selection'))
    expect(selected()).toEqual([])
  })

  test('star, menu and tags of a row', async () => {
    await showList([makeEntry({ id: 'a', title: 'A', tags: ['banjir'] })])
    await click(button('Add to favourites: A'))
    expect(told(calls.onChange)).toEqual(['a', { isFavourite: true }])
    await click(button('More: A'))
    await click(button('Archive', find('.menu')))
    expect(told(calls.onChange)).toEqual(['a', { isArchived: true }])
    await click(button('banjir'))
    expect(calls.onChoice).toHaveBeenLastCalledWith({ ...defaultChoice, tag: 'banjir' })
  })
})

test('a tag is typed or taken from those in use, and taken off', async () => {
  await showList([makeEntry({ id: 'a', title: 'A', tags: ['banjir'] })])
  await click(button('More: A'))
  await click(button('Tags'))
  expect(all('.tag-suggestions button').map(tag => tag.textContent)).toEqual(['ekonomi'])
  await click(button('ekonomi'))
  expect(told(calls.onChange)).toEqual(['a', { addTag: 'ekonomi' }])
  const input = find<HTMLInputElement>('.tag-writer input')
  input.value = ' #Jawa  Tengah'
  await act(() => void input.dispatchEvent(new Event('input', { bubbles: true })))
  await click(button('Add'))
  expect(told(calls.onChange)).toEqual(['a', { addTag: 'Jawa Tengah' }])
  await click(button('Remove tag “banjir”'))
  expect(told(calls.onChange)).toEqual(['a', { removeTag: 'banjir' }])
})

test('filters and orders are chosen, and reset', async () => {
  await showList(entries(2), { total: 9, choice: { ...defaultChoice, isRead: false, sort: 'longest' } })
  expect(find('.list-count').textContent).toBe('2 of 9')
  expect(button('Unread').getAttribute('aria-pressed')).toBe('true')
  await click(button('Archive', find('.state-chips')))
  expect(calls.onChoice.mock.lastCall?.[0]).toMatchObject({ isRead: false, isArchived: true })
  await click(button('Filter'))
  const outlet = find<HTMLSelectElement>('.choice-panel select')
  outlet.value = 'Suara.com'
  await act(() => void outlet.dispatchEvent(new Event('change', { bubbles: true })))
  expect(calls.onChoice.mock.lastCall?.[0]).toMatchObject({ outlet: 'Suara.com' })
  await click(button('Show all'))
  expect(calls.onChoice).toHaveBeenLastCalledWith({ ...defaultChoice, sort: 'longest' })
})

describe('in place of rows', () => {
  test('nothing saved, nothing chosen, nothing read yet', async () => {
    await showList([])
    expect(find('h1').textContent).toBe('Nothing saved yet')
    await showList([], { total: 3, choice: { ...defaultChoice, tag: 'x' } })
    expect(find('.notice h1').textContent).toBe('No story like that')
    await click(button('Show all'))
    expect(calls.onChoice).toHaveBeenLastCalledWith(defaultChoice)
    await showList([], { total: 3, choice: { ...defaultChoice, isArchived: true } })
    expect(find('.notice h1').textContent).toBe('The archive is empty')
    await showList(null)
    expect(find('[aria-busy=true]')).not.toBeNull()
  })

  test('a list that could not be read is asked for again', async () => {
    await showList(null, { problem: 'unreadable' })
    await click(button('Try again'))
    expect(calls.onReload).toHaveBeenCalledOnce()
  })

  test('a full disk is told over the rows', async () => {
    await showList(entries(1), { problem: 'full' })
    expect(find('[role=alert]').textContent).toContain('The disk is full')
    expect(hasButton('More: Cerita 0')).toBe(true)
  })
})

test('the focus goes on to the next row when its own goes', async () => {
  function Shrinking() {
    const [rows, setRows] = useState(entries(3))
    const onDelete = (gone: readonly SavedEntry[]) => setRows(rows.filter(row => !gone.includes(row)))
    const list = {
      rows,
      total: rows.length,
      choice: defaultChoice,
      outlets: () => [],
      tags: () => [],
      problem: null
    }
    return (
      <SavedView
        {...list}
        {...calls}
        search={noSearch}
        hasPictures={false}
        pictures={noPictures}
        onDelete={onDelete}
      />
    )
  }
  await show(<Shrinking />)
  find('.saved-open').focus()
  await press('ArrowDown')
  await press('Delete')
  expect(focused()).toBe('s2')
  await press('Delete')
  expect(focused()).toBe('s0')
})
