import { expect, test } from 'vitest'
import { bomb, MEGABYTE } from './bomb'
import { readAll } from './files'

// Archives that swell to many times their size. In Node's own surroundings: a made document's Blob is slow.

const failing = (file: Blob) =>
  readAll(file).then(
    () => null,
    (error: { kind?: string }) => error.kind
  )

test('a file that claims its true size', async () => {
  expect(await failing(bomb([{ claimed: 70 * MEGABYTE, size: 70 * MEGABYTE }]))).toBe('too-large')
})

test('a file that claims to be small', async () => {
  expect(await failing(bomb([{ claimed: 100, size: 70 * MEGABYTE }]))).toMatch(/too-large|broken-zip/)
})

test('many files, each of them allowed', async () => {
  const size = 35 * MEGABYTE
  const file = bomb([
    { claimed: size, size },
    { claimed: size, size }
  ])
  expect(file.size).toBeLessThan(MEGABYTE / 10)
  expect(await failing(file)).toBe('swelling')
})

test('many files that are one and the same', async () => {
  const size = 35 * MEGABYTE
  const file = bomb([{ claimed: size, size }, 'again', 'again', 'again'])
  expect(await failing(file)).toMatch(/swelling|broken-zip/)
})
