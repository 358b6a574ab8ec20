// What the reading list costs as it grows: the same things done with 100, 1,000 and 10,000 stored stories of real
// length, with their pictures, in a real Chromium. The sizes take turns, so that a slow moment of the machine strikes
// all of them; what counts are the ratios. Exit code 1 where one is over its bar.
//   npm run bench:library [-- <rounds> [<sizes, as in 100,1000>]]
import { build } from '../../scripts/build.mjs'
import { Chromium, dropProfile, newProfile } from '../../tests/e2e/harness/chromium.ts'
import { SiteServer } from '../../tests/e2e/harness/site-server.ts'
import { ask, askAndSettle, openList, searchIsReady, stopWorker, timeFirstRow } from './laps.ts'
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
/** Megabytes by which an open list may grow the extension's processes. */
const MEMORY_BAR = 60

console.log('Building …')
build()
const server = await SiteServer.start()
const profiles = new Map(sizes.map(size => [size, newProfile()]))
const times = new Map(sizes.map(size => [size, {}]))
const memory = new Map(sizes.map(size => [size, []]))
try {
  for (const size of sizes) await withBrowser(size, page => seedTimed(page, size))
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

async function seedTimed(page, size) {
  const start = performance.now()
  await seed(page, size)
  console.log(`${size} stories stored in ${((performance.now() - start) / 1000).toFixed(0)} s`)
}

async function lapAll({ page, chromium, size, round }) {
  const note = (kind, time) => {
    const own = times.get(size)
    own[kind] = [...(own[kind] ?? []), time]
  }
  // Bening indexes what it finds new at a start; whoever has just imported waits as well.
  await searchIsReady(page, size)
  const names = Array.from({ length: 3 * LAPS }, (_, at) => `${round}-${at}`)
  await putStories(page, names)
  const save = () => ({ story: names.shift(), isPrivateAgreed: false })
  // The first of each kind only warms up.
  await ask(page, 'restore', ['seed-0'])
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
  const [least, most] = [sizes[0], sizes.at(-1)]
  let isFine = true
  console.log(`\nMedians of ${rounds} rounds, in milliseconds, with ${sizes.join(', ')} stories:`)
  for (const [kind, bar] of Object.entries(bars)) {
    const medians = sizes.map(size => median(times.get(size)[kind]))
    const ratio = medians.at(-1) / medians[0]
    isFine &&= ratio <= bar
    const verdict = ratio <= bar ? 'ok' : 'OVER'
    const row = medians.map(time => time.toFixed(1).padStart(7)).join(' ')
    console.log(`${kind.padEnd(30)} ${row}   ratio ${ratio.toFixed(2)} (at most ${bar}) ${verdict}`)
  }
  if (memory.get(least).some(one => one === null)) return isFine
  const held = sizes.map(size => median(memory.get(size)))
  const growth = median(memory.get(most)) - median(memory.get(least))
  const verdict = growth < MEMORY_BAR ? 'ok' : 'OVER'
  const row = held.map(size => size.toFixed(0).padStart(7)).join(' ')
  console.log(
    `${'memory with an open list, MB'.padEnd(30)} ${row}   growth ${growth.toFixed(0)} (under ${MEMORY_BAR}) ${verdict}`
  )
  return isFine && growth < MEMORY_BAR
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
