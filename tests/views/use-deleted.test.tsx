// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useDeleted } from '@/hooks/use-deleted'
import { entryFor } from '@/utils/library/entry'
import type { SavedEntry } from '@/utils/library/saved'
import { freshState } from '@/utils/library/state'
import { makeArticle } from '../data/made'
import { button, click, close, find, prepare, show } from './view'

beforeEach(prepare)
afterEach(close)

const minute = 60 * 1000

/** An entry that was deleted so many minutes ago; null: it was not. */
function entry(id: string, minutesAgo: number | null): SavedEntry {
  const saved = { version: 1, id, savedAt: 1, article: makeArticle() }
  const deletedAt = minutesAgo === null ? null : Date.now() - minutesAgo * minute
  return entryFor(saved, { ...freshState, deletedAt })
}

function Offer({ entries }: { entries: SavedEntry[] | null }) {
  const [deleted, onDismiss] = useDeleted(entries)
  return (
    <button type="button" aria-label="dismiss" onClick={onDismiss}>
      {deleted === undefined ? 'unknown' : (deleted?.ids.join(' ') ?? 'none')}
    </button>
  )
}

const offered = () => find('button').textContent

test('unknown until the list is there', async () => {
  await show(<Offer entries={null} />)
  expect(offered()).toBe('unknown')
})

test('the last deletion of the last ten minutes', async () => {
  await show(<Offer entries={[entry('a', 5), entry('b', 2), entry('c', null), entry('d', 11)]} />)
  expect(offered()).toBe('b')
})

test('none that is older, and none that was put away', async () => {
  await show(<Offer entries={[entry('d', 11)]} />)
  expect(offered()).toBe('none')
  await show(<Offer entries={[entry('a', 5), entry('b', 2)]} />)
  await click(button('dismiss'))
  expect(offered()).toBe('none')
})
