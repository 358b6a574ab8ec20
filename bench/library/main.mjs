// What the reading list costs as it grows: the same things done with 100, 1,000 and 10,000 stored stories of real
// length, with their pictures, in a real Chromium. The sizes take turns, so that a slow moment of the machine strikes
// all of them; what counts are the ratios. Exit code 1 where one is over its bar.
//   npm run bench:library [-- <rounds> [<sizes, as in 100,1000>]]
import { build } from '../../scripts/build.mjs'
import { Chromium, dropProfile, newProfile } from '../../tests/e2e/harness/chromium.ts'
import { SiteServer } from '../../tests/e2e/harness/site-server.ts'
import { ask, askAndSettle, openList, searchIsReady, stopWorker, timeFirstRow, timeSearch } from './laps.ts'
import { extensionMemory } from './memory.ts'
import { putStories, seed } from './seed.ts'

const rounds = Number(process.argv[2]) || 3
const sizes = (process.argv[3] ?? '100,1000,10000').split(',').map(Number)
/** Laps of each kind in a round. */
const LAPS = 6

/** Each kind of lap, and how much more the largest list may cost than the smallest. */
const bars = {
  'save, worker awake': 1.5,
  'save, worker stopped': 1.5,
  'first screen of the list': 2,
  'first screen, worker stopped': 2,
  'save, three views open': 1.5,
  'progress, three views open': 1.5
}
/** What is sought, letter by letter: common words, two at once, what is one word with its hyphen, a phrase. */
const SOUGHT = ['pemerintah', 'jakarta', 'mengatakan', 'keamanan', 'harga beras', 'anak-anak', '"di jakarta']
/** A key in the search field: milliseconds at most, and how much more than in the next smaller list. */
const KEY_BAR = { milliseconds: 50, ratio: 3 }
/** Megabytes by which an open list may grow the extension's processes. */
const MEMORY_BAR = 60

console.log('Building …')
build()
const server = await SiteServer.start()
const profiles = new Map(sizes.map(size => [size, newProfile()]))
const times = new Map(sizes.map(size => [size, {}]))
const keys = new Map(sizes.map(size => [size, []]))
const memory = new Map(sizes.map(size => [size, []]))
try {
  for (const size of sizes) {
    await withBrowser(size, page => timed(`${size} stories stored`, () => seed(page, size)))
    // Bening indexes what it finds new at a start.
    await withBrowser(size, page => timed(`${size} stories indexed`, () => searchIsReady(page, size)))
  }
  for (let round = 0; round < rounds; round++)
    for (const size of round % 2 ? sizes.toReversed() : sizes)
      await withBrowser(size, (page, chromium) => lapAll({ page, chromium, size, round }))
  process.exitCode = report() ? 0 : 1
} finally {
  await server.stop()
  for (const profile of profiles.values()) dropProfile(profile)
}

async function withBrowser(size, work) {
  const chromium = await Chromium.start({ server, profile: profiles.get(size) })
  try {
    await work(await chromium.openPage('options.html'), chromium)
  } finally {
    await chromium.close()
  }
}

async function timed(what, work) {
  const start = performance.now()
  await work()
  console.log(`${what} in ${((performance.now() - start) / 1000).toFixed(0)} s`)
}

async function lapAll({ page, chromium, size, round }) {
  const note = (kind, time) => {
    const own = times.get(size)
    own[kind] = [...(own[kind] ?? []), time]
  }
  const names = Array.from({ length: 3 * LAPS }, (_, at) => `${round}-${at}`)
  await putStories(page, names)
  const save = () => ({ story: names.shift(), isPrivateAgreed: false })
  // The first of each kind only warms up. What a start looks after ends with the worker, and is not measured here.
  await ask(page, 'restore', ['seed-0'])
  await stopWorker(chromium, page)
  await timeFirstRow(chromium)

  for (let lap = 0; lap < LAPS; lap++) note('first screen of the list', await timeFirstRow(chromium))
  for (let lap = 0; lap < LAPS; lap++) note('save, worker awake', await ask(page, 'save', save()))
  for (let lap = 0; lap < LAPS / 2; lap++) {
    await stopWorker(chromium, page)
    note('first screen, worker stopped', await timeFirstRow(chromium))
    await stopWorker(chromium, page)
    note('save, worker stopped', await ask(page, 'save', save()))
  }

  const list = await openList(chromium)
  memory.get(size).push(await extensionMemory(chromium, [page, list]))
  await searchIsReady(page, size)
  keys.get(size).push(...(await timeSearch(list, SOUGHT)))
  const views = [list, await openList(chromium, 'sidepanel.html'), await openList(chromium, 'reader.html')]
  for (let lap = 0; lap < LAPS; lap++) {
    note('save, three views open', await askAndSettle(page, views, 'save', save()))
    const patch = { progress: ((lap + 1) * 0.15 + round * 0.05) % 1 }
    const id = `seed-${Math.floor(size / 2)}`
    note('progress, three views open', await askAndSettle(page, views, 'patchState', { id, patch }))
  }
}

/** Prints a line for each kind; tells whether all are within their bars. */
function report() {
  console.log(`\nMedians of ${rounds} rounds, in milliseconds, with ${sizes.join(', ')} stories:`)
  const costs = Object.entries(bars).map(([kind, bar]) => {
    const medians = sizes.map(size => quantile(times.get(size)[kind], 0.5))
    return line(kind, medians, [ratio(medians.at(-1) / medians[0], bar)])
  })
  return [...costs, searchLine(), memoryLine()].every(Boolean)
}

function searchLine() {
  const p95 = sizes.map(size => quantile(keys.get(size), 0.95))
  const [before, most] = p95.slice(-2)
  return line('search, a key (p95)', p95, [
    { text: `${most.toFixed(0)} ms (under ${KEY_BAR.milliseconds})`, isFine: most < KEY_BAR.milliseconds },
    ratio(most / before, KEY_BAR.ratio)
  ])
}

function memoryLine() {
  // Only Linux tells.
  if (memory.get(sizes[0]).includes(null)) return true
  const held = sizes.map(size => quantile(memory.get(size), 0.5))
  const growth = held.at(-1) - held[0]
  const verdict = { text: `growth ${growth.toFixed(0)} (under ${MEMORY_BAR})`, isFine: growth < MEMORY_BAR }
  return line('memory with an open list, MB', held, [verdict])
}

function ratio(value, bar) {
  return { text: `ratio ${value.toFixed(2)} (at most ${bar})`, isFine: value <= bar }
}

function line(kind, values, verdicts) {
  const isFine = verdicts.every(verdict => verdict.isFine)
  const row = values.map(value => value.toFixed(1).padStart(7)).join(' ')
  const said = verdicts.map(verdict => verdict.text).join(', ')
  console.log(`${kind.padEnd(30)} ${row}   ${said} ${isFine ? 'ok' : 'OVER'}`)
  return isFine
}

function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * part)]
}
