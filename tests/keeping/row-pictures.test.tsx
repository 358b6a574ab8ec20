// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { all, close, find, prepare } from '../views/view'
import { makeEntry } from './made'
import { noPictures } from './no-pictures'
import { showList } from './shown-list'

beforeEach(prepare)
afterEach(close)

const src = 'https://media.suara.com/a.jpg'
const rows = [makeEntry({ id: 'a', title: 'A', picture: src })]
const shown = () => all('.thumbnail img').map(image => image.getAttribute('src'))

test('rows show the kept pictures, let go of with their rows; the web is asked for others alone', async () => {
  const closed = vi.fn()
  const open = vi.fn(async () => ({ url: 'blob:a', close: closed }))
  await showList(rows, { hasPictures: true, pictures: { ...noPictures, open } })
  expect(open).toHaveBeenCalledWith(src)
  expect(shown()).toEqual(['blob:a'])
  expect(closed).not.toHaveBeenCalled()
  await close()
  expect(closed).toHaveBeenCalledOnce()
  await showList(rows, { hasPictures: true })
  expect(shown()).toEqual([src])
})

test('pictures are not even opened where none are to be shown', async () => {
  const open = vi.fn(async () => null)
  await showList(rows, { hasPictures: false, pictures: { ...noPictures, open } })
  expect(open).not.toHaveBeenCalled()
  expect(find('.thumbnail').textContent).toBe('S')
})

test('pictures that are just being kept are counted in their row', async () => {
  const record = { version: 1, state: 'keeping', total: 3, kept: 1, bytes: 9, origins: [] } as const
  const keeping = new Map([['a', { ...record, origins: [] }]])
  await showList([...rows, makeEntry({ id: 'b', title: 'B' })], { pictures: { ...noPictures, keeping } })
  expect(all('.saved-facts').map(facts => facts.textContent?.includes('Keeping pictures, 1 of 3'))).toEqual([
    true,
    false
  ])
})
