import { browser } from '../../browser'
import { onLibraryChange } from '../changes'
import { stateOf } from '../records'
import { changedStates, type StoredChange } from '../stored-states'
import { keepIndexed } from './index-keeper'
import { isSameText } from './text-mark'

/** Has the index follow each write of the reading list. Only the background may call it. */
export function followLibrary(): void {
  onLibraryChange(({ saved, removed }) => follow([...saved, ...removed]))
  browser.storage.local.onChanged.addListener(changes => {
    const ids = [...changedStates(changes)].flatMap(([id, change]) => (isOtherText(change) ? [id] : []))
    if (ids.length > 0) follow(ids)
  })
}

/** Whether tags, notes or what was brought back are others than before. A state's first and last come with its text. */
function isOtherText(change: StoredChange): boolean {
  if (change.before === undefined || change.after === undefined) return false
  const [before, after] = [stateOf(change.before), stateOf(change.after)]
  return typeof before === 'string' || typeof after === 'string' || !isSameText(before, after)
}

/** A failure loses nothing: what was wanted stays wanted, and the next start looks for the rest. */
function follow(ids: readonly string[]): void {
  keepIndexed(ids).catch(error => console.error('search index', error))
}
