import { browser } from '../browser'
import { isAstray, mend } from './mend'
import { readHead } from './read-head'
import { inTurn } from './turn'

/** Rows from which on the values are too many to be read for the sake of their keys. */
const MANY = 1000

/**
 * At a start: brings index and records together again, should anything ever have come between. It looks beside the
 * writes, which need not wait for it, and takes its turn only where it has found something.
 */
export async function check(): Promise<void> {
  const head = await readHead()
  const rows = head?.reduce((sum, facts) => sum + facts.rows, 0) ?? 0
  // A long list is taken at its word where keys cannot be listed alone: each write finds by itself what is wrong
  // with what it touches.
  if (!('getKeys' in browser.storage.local) && rows >= MANY) return
  if (!head || (await isAstray())) await inTurn(mend)
}
