import { browser } from '@/utils/browser'
import { preferenceKeys, readPreferences, writePreferences } from '@/utils/preferences/preferences'
import { packEntries, readEntries } from '@/utils/preferences/sync/entries'
import { createSynchronizer } from '@/utils/preferences/sync/synchronizer'
import { syncItem, syncKnownItem, syncStateItem } from '@/utils/settings'

/** Carries settings and own filters between the reader's browsers, by the browser's own sync. */
export function startSync(): void {
  const { sync, local } = browser.storage
  const { onChange } = createSynchronizer({
    area: { get: () => sync.get(null), set: items => sync.set(items) },
    isOn: () => syncItem.getValue(),
    preferences: { read: readPreferences, write: writePreferences },
    known: {
      read: async () => {
        const known = await syncKnownItem.getValue()
        return known === null ? null : readEntries(known)
      },
      write: entries => syncKnownItem.setValue(packEntries(entries))
    },
    report: state => syncStateItem.setValue(state),
    now: Date.now,
    later: (work, milliseconds) => void setTimeout(work, milliseconds)
  })
  local.onChanged.addListener(changes => {
    if (['sync', ...preferenceKeys].some(key => key in changes)) onChange()
  })
  sync.onChanged.addListener(onChange)
  browser.runtime.onInstalled.addListener(onChange)
  browser.runtime.onStartup.addListener(onChange)
}
