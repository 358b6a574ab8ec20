import { browser } from '../browser'
import { mend } from './mend'
import { readHead } from './read-head'
import { inTurn } from './turn'

/** Rows from which on the values are too many to be read for the sake of their keys. */
const MANY = 1000

/** At a start: brings index and records together again, should anything ever have come between. */
export function check(): Promise<void> {
  return inTurn(async () => {
    const rows = (await readHead())?.reduce((sum, facts) => sum + facts.rows, 0) ?? 0
    // A long list is taken at its word where keys cannot be listed alone: each write finds by itself what is wrong
    // with what it touches.
    if ('getKeys' in browser.storage.local || rows < MANY) await mend()
  })
}
