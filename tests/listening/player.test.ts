import { expect, test } from 'vitest'
import { clausesOf } from '@/utils/listening/clauses'
import { nextPlayer, type PlayerEvent, restingAt } from '@/utils/listening/player'
import { voiceChoice, voiceFor } from '@/utils/listening/voices'

const lines = [
  ['b1', 0],
  ['b1', 10],
  ['b2', 0],
  ['b2', 10],
  ['b2', 20],
  ['b3', 0]
].map(([block, start]) => ({
  block: String(block),
  start: Number(start),
  end: Number(start) + 9,
  text: 'Kata.'
}))

const play = { kind: 'play' } as const
const after = (...events: PlayerEvent[]) =>
  events.reduce((now, event) => nextPlayer(now, event, lines), restingAt(0))
const times = (count: number, event: PlayerEvent) => Array.from({ length: count }, () => event)

test('goes from line to line and ends behind the last; another play begins anew', () => {
  expect(after(play, ...times(5, { kind: 'said' }))).toMatchObject({ at: 5, status: 'playing' })
  expect(after(play, ...times(6, { kind: 'said' }))).toMatchObject({ at: 5, status: 'ended' })
  expect(after(play, ...times(6, { kind: 'said' }), play)).toMatchObject({ at: 0, status: 'playing' })
})

test('a pause keeps its place, and what the voice says late changes nothing', () => {
  const paused = after(play, { kind: 'said' }, { kind: 'pause' })
  expect(paused).toMatchObject({ at: 1, status: 'paused' })
  expect(nextPlayer(paused, { kind: 'said' }, lines)).toBe(paused)
  expect(nextPlayer(paused, { kind: 'failed' }, lines)).toBe(paused)
  expect(nextPlayer(paused, play, lines)).toMatchObject({ at: 1, status: 'playing' })
})

test('where the browser wants a click first, it waits at its line', () => {
  const refused = after(play, { kind: 'said' }, { kind: 'refused' })
  expect(refused).toMatchObject({ at: 1, status: 'refused' })
  expect(nextPlayer(refused, play, lines)).toMatchObject({ at: 1, status: 'playing' })
})

test.each([
  [3, 1, 5],
  [5, 1, 5],
  [3, -1, 2],
  [2, -1, 0],
  [0, -1, 0]
] as const)('from line %i a paragraph by %i leads to line %i', (from, by, to) => {
  expect(nextPlayer(restingAt(from), { kind: 'paragraph', by }, lines)).toMatchObject({
    at: to,
    status: 'paused'
  })
})

test('a step stays in the story and keeps playing where it played', () => {
  expect(after(play, { kind: 'sentence', by: -1 })).toMatchObject({ at: 0, status: 'playing' })
  expect(after({ kind: 'go', to: 99 }, { kind: 'sentence', by: 1 })).toMatchObject({
    at: 5,
    status: 'playing'
  })
})

test('lines that fail are skipped; after three in a row it stops at the first of them', () => {
  const failed = { kind: 'failed' } as const
  expect(after(play, failed)).toMatchObject({ at: 1, status: 'playing' })
  expect(after(play, failed, failed, { kind: 'said' }, failed, failed)).toMatchObject({
    at: 5,
    status: 'playing'
  })
  expect(after(play, { kind: 'said' }, failed, failed, failed)).toMatchObject({ at: 1, status: 'failed' })
})

test('what was skipped is counted, until the reader does something', () => {
  const failed = { kind: 'failed' } as const
  const said = { kind: 'said' } as const
  expect(after(play, failed, said, failed, said)).toMatchObject({ at: 4, unheard: 2, status: 'playing' })
  expect(after(play, failed, ...times(5, said))).toMatchObject({ unheard: 1, status: 'ended' })
  expect(after(play, failed, { kind: 'sentence', by: -1 })).toMatchObject({ at: 0, unheard: 0 })
  // A voice that never speaks is told of in other words.
  expect(after(play, failed, failed, failed)).toMatchObject({ unheard: 0, status: 'failed' })
})

test('another manner speaks the line anew; where nothing is spoken it changes nothing', () => {
  const playing = after(play)
  expect(nextPlayer(playing, { kind: 'manner' }, lines).turn).toBeGreaterThan(playing.turn)
  expect(nextPlayer(restingAt(2), { kind: 'manner' }, lines)).toEqual(restingAt(2))
})

test('long sentences are split at their clauses, and no word is lost', () => {
  const text = `${'Menteri berkata, '.repeat(30)}${'kata '.repeat(80)}selesai.`
  const clauses = clausesOf(text)
  expect(clauses.join(' ')).toBe(text.replace(/\s+/g, ' '))
  expect(Math.max(...clauses.map(({ length }) => length))).toBeLessThanOrEqual(160)
  expect(clausesOf('Pendek saja.')).toEqual(['Pendek saja.'])
  expect(clausesOf('')).toEqual([])
})

test('voices of the article’s language stand first; no voice of another speaks unasked', () => {
  const voice = (id: string, lang: string) => ({ id, name: id, lang, isLocal: true, isDefault: id === 'en1' })
  const all = [voice('en1', 'en-US'), voice('id1', 'in-ID'), voice('id2', 'id-ID')]
  const choice = voiceChoice(all, 'id')
  expect(choice.own.map(({ id }) => id)).toEqual(['id2', 'id1'])
  expect(voiceFor(choice, undefined)?.id).toBe('id2')
  expect(voiceFor(choice, 'en1')?.id).toBe('en1')
  expect(voiceFor(voiceChoice(all, 'ja'), undefined)).toBeNull()
})
