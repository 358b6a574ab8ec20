import { createQueue } from '../queue'
import { BrokenIndex, IndexDraft } from './index-draft'
import { mend } from './mend'
import { store } from './store'

/** All that reads records in order to write them goes through this one queue. */
export const inTurn = createQueue()

/**
 * Runs work on the index in its turn. Where the index is not there, or does not agree with itself, it is made anew out
 * of the records, and the work begins again: it must write nothing before all that it reads of the index is read.
 */
export function inIndex<T>(work: (draft: IndexDraft) => Promise<T>): Promise<T> {
  return inTurn(async () => {
    try {
      return await work(new IndexDraft())
    } catch (error) {
      if (!(error instanceof BrokenIndex)) throw error
      await mend()
      return work(new IndexDraft())
    }
  })
}

/** One atomic write of records and of all that the draft has changed. */
export function commit(draft: IndexDraft, records: Record<string, unknown>): Promise<void> {
  return store({ ...records, ...draft.values() })
}
