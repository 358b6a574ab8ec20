import { browser } from '@/utils/browser'
import { check } from '@/utils/library/check'
import { importRecords } from '@/utils/library/import'
import { patchState, patchStates, purge, remove, restore } from '@/utils/library/writer'
import { answer } from '@/utils/messages'
import { saveStory } from './save-story'

/** Makes this the writer of the reading list. */
export function startLibrary(): void {
  answer('save', saveStory)
  answer('remove', remove)
  answer('restore', restore)
  answer('patchState', patchState)
  answer('patchStates', patchStates)
  answer('importRecords', importRecords)
  // Once a session, not each time that the worker wakes.
  browser.runtime.onInstalled.addListener(check)
  browser.runtime.onStartup.addListener(check)
  void purge()
}
