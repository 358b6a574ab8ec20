import { v1ToV2 } from './migrations/v1-to-v2'
import { v2ToV3 } from './migrations/v2-to-v3'

type JsonRecord = Record<string, unknown>

/** Leads each kind of record from one version to the next; the version itself is counted up by `migrate`. */
export interface Migration {
  from: number
  article(record: JsonRecord): JsonRecord
  state(record: JsonRecord): JsonRecord
}

/** One for each version before the present, in their order. */
const all: readonly Migration[] = [v1ToV2, v2ToV3]

/**
 * A stored record, led up to the present version; what is no record at all is given back as it is. Nothing is written:
 * the old value stays in storage until the record is written for a reason of its own. Throws where a step fails.
 */
export function migrate(kind: 'article' | 'state', record: unknown, migrations = all): unknown {
  if (typeof record !== 'object' || record === null) return record
  let current = record as JsonRecord
  for (const migration of migrations) {
    if (current.version === migration.from)
      current = { ...migration[kind](current), version: migration.from + 1 }
  }
  return current
}
