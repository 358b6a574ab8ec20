import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { listEntries } from '@/utils/library/list'
import { getSaved, type SavedRecord } from '@/utils/library/records'
import { find } from '@/utils/library/search/find'
import { followLibrary } from '@/utils/library/search/follow'
import { checkIndex, keepIndexed } from '@/utils/library/search/index-keeper'
import { PENDING } from '@/utils/library/search/index-writer'
import { parseQuery } from '@/utils/library/search/query'
import { patchState, purge, remove } from '@/utils/library/writer'
import { articleAt, saveArticle, savedId } from '../data/made'
import { randomFrom } from '../summary/random'
import { emptyIndex } from './made'
import { isMetBy } from './naive'

const DAY = 24 * 60 * 60 * 1000

beforeEach(async () => {
  fakeBrowser.reset()
  await emptyIndex()
})

const foundBy = async (typed: string) => {
  const { scores } = await find(parseQuery(typed))
  return (await listEntries()).flatMap(({ id }) => (scores.get(id) === undefined ? [] : [id]))
}

/** Words that share beginnings and stems, so that few stories tell much. */
const vocabulary =
  `di dia dibaca membaca baca bacaan pembaca buku bukunya kota Kotamadya perkotaan jalan berjalan
  perjalanan menjalankan banjir Jakarta jak "utara" café running run cities city the a 19 covid-19 anak-anak`.split(
    /\s+/
  )

describe('the index finds what a look at every word finds', () => {
  test.each([1, 2, 3])('after random saves, changes and deletions, seed %i', async seed => {
    const random = randomFrom(seed)
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
    const line = (count: number) => Array.from({ length: count }, () => pick(vocabulary)).join(' ')
    const ids: string[] = []
    for (let step = 0; step < 2 * PENDING + 40; step++) {
      const path = `p${Math.floor(random() * 110)}`
      const text = `${line(4)}\n${line(1 + Math.floor(random() * 12))}`
      const act = random()
      if (act < 0.8 || ids.length === 0) {
        const lang = pick(['id', 'en', 'und'])
        const outcome = await saveArticle(articleAt(path, { text, lang, title: line(2) }))
        if ('id' in outcome && !ids.includes(outcome.id)) ids.push(outcome.id)
      } else if (act < 0.9) await patchState({ id: pick(ids), patch: { note: line(3), tags: [line(1)] } })
      else {
        await remove([ids.splice(Math.floor(random() * ids.length), 1)[0] ?? ''])
        await purge(Date.now() + 2 * DAY)
      }
      if (random() < 0.15) await keepIndexed(ids.slice(-20))
      if (random() < 0.02) await checkIndex()
    }
    await checkIndex()
    const records = await allRecords()
    for (let ask = 0; ask < 60; ask++) {
      const typed = randomQuery(random, line)
      const expected = records.filter(record => isMetBy(parseQuery(typed), record))
      expect((await foundBy(typed)).sort(), typed).toEqual(expected.map(({ saved }) => saved.id).sort())
    }
  })
})

function randomQuery(random: () => number, line: (count: number) => string): string {
  const words = line(1 + Math.floor(random() * 3))
  if (random() < 0.3) return `"${words.replaceAll('"', '')}${random() < 0.5 ? '"' : ''}`
  return words.slice(0, Math.max(2, Math.ceil(words.length * random())))
}

async function allRecords(): Promise<SavedRecord[]> {
  const records = await Promise.all((await listEntries()).map(({ id }) => getSaved(id)))
  return records.filter(record => record !== null)
}

describe('the order', () => {
  const scoreOf = async (typed: string, id: string) => (await find(parseQuery(typed))).scores.get(id) ?? 0

  test('puts a word of the title before one of the text, and the word before its other forms', async () => {
    const filler = 'Kabar lain dari desa.'
    const title = await savedId(articleAt('a', { title: 'Banjir besar', text: filler }))
    const body = await savedId(articleAt('b', { title: 'Kabar', text: `${filler} Lalu banjir.` }))
    const form = await savedId(articleAt('c', { title: 'Kabar', text: `${filler} Lalu kebanjiran.` }))
    await checkIndex()
    const scores = await Promise.all([title, body, form].map(id => scoreOf('banjir', id)))
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(new Set(scores).size).toBe(3)
    expect(scores[2]).toBeGreaterThan(0)
  })

  test('lets a rare word count more than a common one', async () => {
    const both = Array.from({ length: 6 }, (_, at) =>
      savedId(articleAt(`n${at}`, { text: `Jakarta hari ini ${at}` }))
    )
    await Promise.all(both)
    const rare = await savedId(articleAt('rare', { text: 'Jakarta gerhana' }))
    await checkIndex()
    expect(await scoreOf('gerhana', rare)).toBeGreaterThan(await scoreOf('jakarta', rare))
  })
})

describe('the index follows the list', () => {
  beforeEach(followLibrary)
  const soon = (typed: string, ids: string[]) =>
    vi.waitFor(async () => expect(await foundBy(typed)).toEqual(ids), { timeout: 5000 })

  test('what is saved, noted and purged', async () => {
    const id = await savedId(articleAt('a', { text: 'Tentang kereta api.' }))
    await soon('kereta', [id])
    await patchState({ id, patch: { note: 'Tanyakan lagi', tags: ['transportasi'] } })
    await soon('tanyakan transport', [id])
    await remove([id])
    await purge(Date.now() + 2 * DAY)
    await soon('kereta', [])
  })

  test('a longer text takes the place of the shorter one', async () => {
    const id = await savedId(articleAt('a', { text: 'Awal.' }))
    await soon('awal', [id])
    await saveArticle(articleAt('a', { text: 'Berita yang lebih panjang.' }))
    await soon('panjang', [id])
    expect(await foundBy('awal')).toEqual([])
  })
})

test('a check finds what no one told of', async () => {
  const [kept, noted, gone] = [
    await savedId(articleAt('a', { text: 'Pasar pagi.' })),
    await savedId(articleAt('b', { text: 'Pasar malam.' })),
    await savedId(articleAt('c', { text: 'Pasar apung.' }))
  ]
  await checkIndex()
  expect((await foundBy('pasar')).sort()).toEqual([kept, noted, gone].sort())
  await patchState({ id: noted, patch: { note: 'seru' } })
  await remove([gone])
  await purge(Date.now() + 2 * DAY)
  await checkIndex()
  expect((await foundBy('pasar')).sort()).toEqual([kept, noted].sort())
  expect(await foundBy('seru')).toEqual([noted])
})
