import { browser } from '../browser'
import { type KeysThere, stateKey, statesKey } from './keys'
import { stateOf } from './records'
import { briefState, isBrief } from './state'
import { bucketed, mendedBuckets, pairsOf } from './stored-bucket'

/** States that are opened at a time. */
const BATCH = 200

interface Found {
  values: Record<string, unknown>
  orphans: string[]
}

/**
 * What has to be written, and then removed, for each state to stand in one place, and none without its article. With
 * `isMoving` the small states that have keys of their own, as all of them had once, go into the buckets.
 */
export async function mendedStates(keys: KeysThere, isMoving: boolean): Promise<Found> {
  const { articles, states, stateBuckets } = keys
  const stored = await browser.storage.local.get([...stateBuckets])
  const there = stateBuckets.flatMap(key => pairsOf(stored[key]))
  const shared = new Map(there.filter(([id]) => articles.has(id)))
  const alone = [...states].filter(id => articles.has(id) && !shared.has(id))
  if (isMoving) for (const [id, state] of await briefStates(alone)) shared.set(id, state)
  return {
    values: mendedBuckets(stored, bucketed(shared, statesKey)),
    orphans: [...states].filter(id => !articles.has(id) || shared.has(id)).map(stateKey)
  }
}

/** Those of the states that fit into a bucket. What cannot be read stays as it is. */
async function briefStates(ids: readonly string[]): Promise<[id: string, state: unknown][]> {
  const brief: [string, unknown][] = []
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH)
    const found = await browser.storage.local.get(batch.map(stateKey))
    for (const id of batch) {
      const state = stateOf(found[stateKey(id)])
      if (typeof state !== 'string' && isBrief(state)) brief.push([id, briefState(state)])
    }
  }
  return brief
}
