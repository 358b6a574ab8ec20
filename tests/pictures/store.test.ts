import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import {
  addPicture,
  assignPictures,
  dropOldest,
  forgetAllBut,
  forgetStories,
  keptBytes,
  keptOf,
  keptPicture,
  storyPictures
} from '@/utils/library/pictures/store'

const picture = (bytes: number) => ({
  blob: new Blob(['x'.repeat(bytes)], { type: 'image/webp' }),
  width: 9,
  height: 9
})
const keep = (story: string, src: string, bytes = 10, limit = 1000) =>
  addPicture(story, { src, picture: picture(bytes), limit })
const sourcesOf = async (story: string) => (await storyPictures(story)).map(({ src }) => src).sort()

beforeEach(() => forgetAllBut(new Set()))

test('a story’s pictures are given back as they were put', async () => {
  await keep('a', 'https://cdn.example.com/1')
  await keep('a', 'https://cdn.example.com/2')
  const [first] = await storyPictures('a')
  expect(first).toMatchObject({ src: 'https://cdn.example.com/1', type: 'image/webp' })
  expect(await first?.blob.text()).toBe('x'.repeat(10))
  expect(await keptOf('a')).toMatchObject({ bytes: 20 })
})

test('what two stories show is kept once, and goes with the last of them', async () => {
  await keep('a', 'shared')
  await keep('b', 'shared')
  await keep('b', 'own')
  expect(await keptBytes()).toBe(20)
  await forgetStories(['b'])
  expect(await sourcesOf('a')).toEqual(['shared'])
  expect(await keptPicture('own')).toBeNull()
  expect(await keptBytes()).toBe(10)
  await forgetStories(['a'])
  expect(await keptPicture('shared')).toBeNull()
  expect(await keptBytes()).toBe(0)
})

test('a story takes a part in what is there, and gives up what it no longer shows', async () => {
  await keep('a', 'one')
  await keep('b', 'two')
  await assignPictures('a', ['two', 'three'])
  expect(await sourcesOf('a')).toEqual(['two'])
  expect(await keptPicture('one')).toBeNull()
})

test('more than the limit is not taken, and changes nothing', async () => {
  await keep('a', 'one', 60, 100)
  expect(await keep('a', 'two', 50, 100)).toBe(false)
  expect(await keptBytes()).toBe(60)
  // The same picture again, lighter by now, takes no room of its own.
  expect(await keep('a', 'one', 90, 100)).toBe(true)
  expect(await keptBytes()).toBe(90)
})

test('the oldest make room, and tell whose they were', async () => {
  await keep('a', 'one')
  await keep('b', 'two')
  expect(await dropOldest(5, 'b')).toEqual(['a'])
  expect(await sourcesOf('a')).toEqual([])
  expect(await sourcesOf('b')).toEqual(['two'])
})

test('the check at a start takes away what a crash left without a story', async () => {
  await keep('saved', 'one')
  await keep('crashed', 'one')
  await keep('crashed', 'two')
  await forgetAllBut(new Set(['saved']))
  expect(await sourcesOf('crashed')).toEqual([])
  expect(await sourcesOf('saved')).toEqual(['one'])
  expect(await keptBytes()).toBe(10)
})
