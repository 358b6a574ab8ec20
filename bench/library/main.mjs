// What the reading list costs as it grows: the same things done with 100, 1,000 and 10,000 stored stories of real
// length, with their pictures, in a real Chromium. The sizes take turns, lap by lap, so that a slow moment of the machine
// strikes all of them; what counts are the ratios. Exit code 1 where one is over its bar.
//   npm run bench:library [-- <rounds> [<sizes, as in 100,1000>]]
import { availableParallelism, loadavg } from 'node:os'
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
  for (let round = 0; round < rounds; round++) await lapAll(round)
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

/** One round: a browser for each size, all at once, so that a slow moment of the machine strikes each size alike. */
async function lapAll(round) {
  const desks = []
  try {
    for (const size of sizes) {
      const chromium = await Chromium.start({ server, profile: profiles.get(size) })
      desks.push({ size, round, chromium })
    }
    for (const desk of desks) await prepare(desk)
    for (let lap = 0; lap < LAPS; lap++) {
      await inTurns(desks, lap, timeAwake)
      await inTurns(desks, lap, timeStopped)
    }
    for (const desk of desks) await openLists(desk)
    for (const text of SOUGHT)
      await inTurns(desks, 0, async ({ size, list }) =>
        keys.get(size).push(...(await timeSearch(list, [text])))
      )
    for (const desk of desks) await openViews(desk)
    for (let lap = 0; lap < LAPS; lap++) await inTurns(desks, lap, timeInViews)
  } finally {
    for (const { chromium } of desks) await chromium.close()
  }
}

/** Does this with each size, beginning with another one at each lap. */
async function inTurns(desks, lap, work) {
  const first = lap % desks.length
  for (const desk of [...desks.slice(first), ...desks.slice(0, first)]) await work(desk, lap)
}

function note({ size }, kind, time) {
  const own = times.get(size)
  own[kind] = [...(own[kind] ?? []), time]
}

async function prepare(desk) {
  const { chromium, round } = desk
  desk.page = await chromium.openPage('options.html')
  desk.names = Array.from({ length: 3 * LAPS }, (_, at) => `${round}-${at}`)
  await putStories(desk.page, desk.names)
  // The first of each kind only warms up. What a start looks after ends with the worker, and is not measured here.
  await ask(desk.page, 'restore', ['seed-0'])
  await stopWorker(chromium, desk.page)
  await timeFirstRow(chromium)
}

function nextSave({ names }) {
  return { story: names.shift(), isPrivateAgreed: false }
}

async function timeAwake(desk) {
  note(desk, 'first screen of the list', await timeFirstRow(desk.chromium))
  note(desk, 'save, worker awake', await ask(desk.page, 'save', nextSave(desk)))
}

async function timeStopped(desk) {
  const { chromium, page } = desk
  await stopWorker(chromium, page)
  note(desk, 'first screen, worker stopped', await timeFirstRow(chromium))
  await stopWorker(chromium, page)
  note(desk, 'save, worker stopped', await ask(page, 'save', nextSave(desk)))
}

async function openLists(desk) {
  const { chromium, page, size } = desk
  desk.list = await openList(chromium)
  memory.get(size).push(await extensionMemory(chromium, [page, desk.list]))
  await searchIsReady(page, size)
}

async function openViews(desk) {
  const { chromium, list } = desk
  desk.views = [list, await openList(chromium, 'sidepanel.html'), await openList(chromium, 'reader.html')]
}

async function timeInViews(desk, lap) {
  const { page, views, size, round } = desk
  note(desk, 'save, three views open', await askAndSettle(page, views, 'save', nextSave(desk)))
  const patch = { progress: ((lap + 1) * 0.15 + round * 0.05) % 1 }
  const id = `seed-${Math.floor(size / 2)}`
  note(desk, 'progress, three views open', await askAndSettle(page, views, 'patchState', { id, patch }))
}

/** Prints a line for each kind; tells whether all are within their bars. */
function report() {
  const load = loadavg()[0].toFixed(1)
  console.log(`\nLoad of the machine ${load}, on ${availableParallelism()} processors.`)
  console.log(`Medians of ${rounds} rounds, in milliseconds, with ${sizes.join(', ')} stories:`)
  const costs = Object.entries(bars).map(([kind, bar]) => {
    const medians = sizes.map(size => quantile(times.get(size)[kind], 0.5))
    return line(kind, medians, [ratio(medians.at(-1) / medians[0], bar)])
  })
  return [...costs, searchLine(), memoryLine()].every(Boolean)
}

function searchLine() {
  // A machine that has other work to do shows itself by a median far below it.
  const medians = sizes.map(size => quantile(keys.get(size), 0.5))
  line('search, a key (median)', medians, [])
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
  const verdict = verdicts.length === 0 ? '' : isFine ? 'ok' : 'OVER'
  console.log(`${kind.padEnd(30)} ${row}   ${said} ${verdict}`.trimEnd())
  return isFine
}

function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * part)]
}
