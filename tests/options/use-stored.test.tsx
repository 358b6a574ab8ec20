// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Update, useStored } from '@/hooks/use-stored'
import { storedItem } from '@/utils/stored-item'

const item = storedItem<number[]>('local:numbers', { fallback: [] })
const seen: (number[] | null)[] = []
let set: (update: Update<number[]>) => Promise<void>

function Probe() {
  const [value, setter] = useStored(item)
  seen.push(value)
  set = setter
  return null
}

beforeEach(async () => {
  fakeBrowser.reset()
  seen.length = 0
  const root = document.createElement('div')
  await act(() => render(<Probe />, root))
  await act(async () => void (await item.getValue()))
})

test('the value is null, then what is stored', () => {
  expect(seen[0]).toBeNull()
  expect(seen.at(-1)).toEqual([])
})

test('it follows what others store', async () => {
  await act(() => item.setValue([7]))
  expect(seen.at(-1)).toEqual([7])
})

test('quick changes lose nothing and are shown at once', async () => {
  let written: Promise<unknown> = Promise.resolve()
  await act(() => {
    written = Promise.all([set(now => [...now, 1]), set(now => [...now, 2]), set(now => [...now, 3])])
  })
  expect(seen.at(-1)).toEqual([1, 2, 3])
  await act(async () => void (await written))
  expect(await item.getValue()).toEqual([1, 2, 3])
  expect(seen.filter(value => value?.length === 1 && value[0] !== 1)).toEqual([])
})

test('a change starts from what is stored, not from what was shown', async () => {
  await fakeBrowser.storage.local.set({ numbers: [5] })
  await act(() => set(now => [...now, 6]))
  expect(await item.getValue()).toEqual([5, 6])
})

test('a change that cannot be stored rejects, and the stored value comes back', async () => {
  vi.spyOn(item, 'setValue').mockRejectedValueOnce(new Error('full'))
  await act(async () => {
    await expect(set([9])).rejects.toThrow('full')
  })
  expect(seen.at(-1)).toEqual([])
  await act(() => set([4]))
  expect(await item.getValue()).toEqual([4])
})
