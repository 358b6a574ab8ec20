import type { Filters } from '../rules/catalogue'
import { filtersItem } from '../settings'
import { type Settings, settingsGroups } from './settings-groups'

/** All that the reader has set: what goes into a file, and to their other browsers. */
export interface Preferences {
  settings: Settings
  filters: Filters
}

/** The keys of `storage.local` under which they are stored. */
export const preferenceKeys = [...settingsGroups.map(group => group.key), 'filters']

export async function readPreferences(): Promise<Preferences> {
  const groups = await Promise.all(settingsGroups.map(group => group.read()))
  return { settings: new Map(groups.flatMap(group => [...group])), filters: await filtersItem.getValue() }
}

/** Stores what differs from what is stored; the settings' values must have passed `isSettingValue`. */
export async function writePreferences({ settings, filters }: Preferences): Promise<void> {
  for (const group of settingsGroups) {
    const now = await group.read()
    if ([...now].some(([name, value]) => (settings.get(name) ?? value) !== value)) await group.write(settings)
  }
  if (JSON.stringify(await filtersItem.getValue()) !== JSON.stringify(filters))
    await filtersItem.setValue(filters)
}
