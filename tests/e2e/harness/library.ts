import type { Page } from 'puppeteer-core'
import type { Article } from '../../../utils/article'
import { isArticle } from '../../../utils/is-article'
import { entryFor } from '../../../utils/library/entry'
import { factsOf, headOf } from '../../../utils/library/head'
import { addressesKey, HEAD, indexKey, placesKey, sortKeys } from '../../../utils/library/keys'
import { rowsOf } from '../../../utils/library/rows'
import type { SavedArticle, SavedState } from '../../../utils/library/saved'
import { briefState, mendedState } from '../../../utils/library/state'
import { statesOf } from '../../../utils/library/stored-states'

type Values = Record<string, unknown>

/** Asks the background as a view does; rejects where it refuses or is stopped before it has answered. */
export function ask<T>(page: Page, type: string, data: unknown): Promise<T> {
  return page.evaluate(
    async (name, request) => {
      const reply = await chrome.runtime.sendMessage({ id: 1, type: name, data: request, timestamp: 1 })
      if (!reply || reply.err) throw new Error(reply?.err?.message ?? 'no answer')
      return reply.res
    },
    type,
    data
  ) as Promise<T>
}

/** A story of the session for each of these names, as if its page had been read. */
export async function putStories(page: Page, names: readonly string[], paragraphs = 3): Promise<void> {
  const values = names.map(name => [`story:${name}`, storyOf(name, paragraphs)] as const)
  await page.evaluate(all => chrome.storage.session.set(all), Object.fromEntries(values))
}

/** Everything that is in storage. */
export function storedValues(page: Page): Promise<Values> {
  return page.evaluate(() => chrome.storage.local.get(null))
}

/** The states of articles in these values, by id. */
export function storedState(values: Values, id: string): SavedState {
  return mendedState(statesOf(values)(id))
}

/** What in storage does not agree: half records, and every difference between the index and the records. */
export function contradictions(values: Values): string[] {
  const { articles, states, stateBuckets, buckets, outdated, pages } = sortKeys(Object.keys(values))
  const inBucket = (key: string, name: string) =>
    new Map(values[key] as [string, unknown][] | undefined).get(name)
  const found: string[] = []
  const expect = (isTrue: boolean, what: string) => {
    if (!isTrue) found.push(what)
  }
  const rows = Array.from({ length: pages }, (_, page) => rowsOf(values[indexKey(page)]) ?? [])
  const all = rows.flatMap((some, page) => some.map(row => ({ row, page })))
  expect(all.length === articles.size, `${all.length} rows for ${articles.size} articles`)
  const shared = stateBuckets.flatMap(key => values[key] as [string, unknown][]).map(([id]) => id)
  expect(
    isSame([...shared, ...states].sort(), [...articles].sort()),
    'states without articles, or two of one'
  )
  expect(outdated.length === 0, 'keys of an older index')
  for (const id of articles) {
    const saved = values[`article:${id}`] as SavedArticle
    const stored = statesOf(values)(id)
    const state = mendedState(stored)
    const own = all.filter(({ row }) => row.id === id)
    expect(own.length === 1, `${own.length} rows of ${id}`)
    expect(isSame(briefState(state), briefState(stored as SavedState)), `no whole state of ${id}`)
    if (isArticle(saved.article)) expect(isSame(own[0]?.row, entryFor(saved, state)), `another row of ${id}`)
    else found.push(`no whole article in ${id}`)
    expect(inBucket(placesKey(id), id) === own[0]?.page, `another place of ${id}`)
    expect(
      own.every(({ row }) =>
        (inBucket(addressesKey(row.key), row.key) as string[] | undefined)?.includes(id)
      ),
      `no address leads to ${id}`
    )
  }
  const names = new Set(all.flatMap(({ row }) => [row.id, row.key]))
  const entries = buckets.flatMap(key => values[key] as [string, unknown][])
  expect(
    entries.every(([name]) => names.has(name)),
    'places or addresses without stories'
  )
  expect(isSame(headOf(values[HEAD]), rows.map(factsOf)), 'another head')
  return found
}

function isSame(one: unknown, other: unknown): boolean {
  const sorted = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted)
}

function storyOf(name: string, paragraphs: number) {
  const url = `https://www.warta.example/${name}`
  const blocks = Array.from({ length: paragraphs }, (_, at) => {
    const text =
      `Paragraf ${at + 1} dari ${name} berisi beberapa kata yang tidak ada di berita lain. `.repeat(5)
    return { id: `b${at + 1}`, kind: 'paragraph' as const, html: `<p>${text}</p>`, text, page: url }
  })
  const article: Article = {
    version: 1,
    kind: 'story',
    url,
    canonical: url,
    title: `Berita ${name}`,
    authors: [],
    editors: [],
    outlet: 'Warta',
    section: null,
    published: null,
    modified: null,
    lang: 'id',
    dir: 'ltr',
    standfirst: null,
    picture: null,
    blocks,
    removals: [],
    pages: { read: 1, total: 1, state: 'whole' },
    words: 60 * paragraphs
  }
  return { id: name, article, restored: [], hidden: [], tab: 1, isPrivate: false, readAt: Date.now() }
}
