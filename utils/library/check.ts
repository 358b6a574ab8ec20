import { browser } from '../browser'
import { entryFor } from './entry'
import { sortKeys, stateKey } from './keys'
import { readRange } from './pages'
import { getSaved } from './records'
import { changedPages, keepRows, type Pages, putRow } from './rows'
import { inTurn } from './writer'

/**
 * Brings index and records together again, should anything ever have come between: rows without records are dropped,
 * records without rows get one, states without articles go. Lists keys, and opens only the records without rows.
 */
export function check(): Promise<void> {
  return inTurn(async () => {
    const { articles, states, pages: count } = sortKeys(await allKeys())
    const before = await readRange(0, count)
    const changes = changedPages(
      before,
      await repaired(
        before.map(rows => rows ?? []),
        articles
      )
    )
    if (Object.keys(changes).length > 0) await browser.storage.local.set(changes)
    const lost = states.filter(id => !articles.has(id))
    if (lost.length > 0) await browser.storage.local.remove(lost.map(stateKey))
  })
}

async function repaired(before: Pages, articles: ReadonlySet<string>): Promise<Pages> {
  const missing = new Set(articles)
  // `delete` tells whether it was still there: a second row of the same record goes too.
  let pages = keepRows(before, row => missing.delete(row.id))
  for (const id of missing) {
    const record = await getSaved(id)
    if (record) pages = putRow(pages, entryFor(record.saved, record.state))
  }
  return pages
}

/** Every key in storage. Without `getKeys` (Chromium before 130, Firefox before 143) the values come along. */
async function allKeys(): Promise<string[]> {
  const local: { getKeys?(): Promise<string[]>; get(keys: null): Promise<object> } = browser.storage.local
  return local.getKeys ? local.getKeys() : Object.keys(await local.get(null))
}
