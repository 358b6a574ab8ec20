import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { storedItem } from '@/utils/stored-item'

const size = storedItem<number>('local:size', { fallback: 19 })
const seen = storedItem<string[]>('session:seen', { fallback: [] })
const look = storedItem<{ size: number; guide: string }>('local:look', {
  fallback: { size: 19, guide: 'none' },
  upgrade: stored => ({ ...{ size: 19, guide: 'none' }, ...stored })
})

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
})

test('an item is its fallback until it is written', async () => {
  expect(await size.getValue()).toBe(19)
  await size.setValue(24)
  expect(await size.getValue()).toBe(24)
})

test('what is asked for in one go is read in one go, from each area once', async () => {
  await fakeBrowser.storage.local.set({ size: 21 })
  const local = vi.spyOn(fakeBrowser.storage.local, 'get')
  const session = vi.spyOn(fakeBrowser.storage.session, 'get')
  expect(await Promise.all([size.getValue(), seen.getValue(), look.getValue(), size.getValue()])).toEqual([
    21,
    [],
    { size: 19, guide: 'none' },
    21
  ])
  expect(local).toHaveBeenCalledTimes(1)
  expect(session).toHaveBeenCalledTimes(1)
})

test('a reading that is asked for after a write knows of it', async () => {
  const before = size.getValue()
  await size.setValue(30)
  expect(await size.getValue()).toBe(30)
  expect([19, 30]).toContain(await before)
})

test('where the browser does not answer, each who asked is told, and the next is served', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('gone'))
  const all = await Promise.allSettled([size.getValue(), look.getValue()])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await size.getValue()).toBe(19)
})

test('what an earlier version stored is filled in, for readers and watchers', async () => {
  const heard: unknown[] = []
  const stop = look.watch(now => heard.push(now))
  await fakeBrowser.storage.local.set({ look: { size: 25 } })
  expect(await look.getValue()).toEqual({ size: 25, guide: 'none' })
  await fakeBrowser.storage.local.remove('look')
  stop()
  await fakeBrowser.storage.local.set({ look: { size: 26 } })
  expect(heard).toEqual([
    { size: 25, guide: 'none' },
    { size: 19, guide: 'none' }
  ])
})
