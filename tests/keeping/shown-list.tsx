import { vi } from 'vitest'
import { SavedView, type SavedViewProps } from '@/components/saved/saved-view'
import type { SavedEntry } from '@/utils/library/saved'
import { defaultChoice } from '@/utils/list-choice'
import { noSearch } from '../search/no-search'
import { show } from '../views/view'
import { makeEntry } from './made'
import { noPictures } from './no-pictures'

/** What the list that is shown calls. */
export const calls = {
  onChoice: vi.fn(),
  onOpen: vi.fn(),
  onChange: vi.fn(),
  onDelete: vi.fn(),
  onUndo: vi.fn(),
  onKeys: vi.fn(),
  onReload: vi.fn()
}

/** So many rows, `s0` the first. */
export const entries = (count: number) =>
  Array.from({ length: count }, (_, at) => makeEntry({ id: `s${at}`, title: `Cerita ${at}` }))

/** Shows the list alone, with callbacks that only listen. */
export function showList(rows: SavedEntry[] | null, props: Partial<SavedViewProps> = {}): Promise<void> {
  for (const call of Object.values(calls)) call.mockReset()
  return show(
    <SavedView
      rows={rows}
      total={rows?.length ?? 0}
      choice={defaultChoice}
      outlets={() => ['Suara.com']}
      tags={() => ['banjir', 'ekonomi']}
      problem={null}
      search={noSearch}
      hasPictures={false}
      pictures={noPictures}
      {...calls}
      {...props}
    />
  )
}

/** What a callback was told last, rows by their ids. */
export const told = (call: ReturnType<typeof vi.fn>) =>
  call.mock.lastCall?.map((part: unknown) =>
    Array.isArray(part) ? part.map((entry: SavedEntry) => entry.id).join(' ') : part
  )
