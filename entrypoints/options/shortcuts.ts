import type { Shortcut } from '@/components/options/about-section'
import { browser } from '@/utils/browser'

const names = [
  { name: 'read', command: '_execute_action' },
  { name: 'save', command: 'save' },
  { name: 'panel', command: 'panel' }
] as const

/** Firefox has a call of its own, which the types, Chrome's, do not know; Firefox for Android has no commands at all. */
type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> }

const commands = (): Commands | undefined => browser.commands

/** The shortcuts as they are set in this browser; none where it has no shortcuts. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const set = await commands()?.getAll()
  if (!set) return []
  return names.map(({ name, command }) => ({
    name,
    keys: set.find(each => each.name === command)?.shortcut ?? ''
  }))
}

/** What opens the browser's own page for shortcuts, or null where an extension cannot open it. */
export function shortcutSettings(): (() => void) | null {
  if (import.meta.env.CHROME) return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
  return commands()?.openShortcutSettings ? () => void commands()?.openShortcutSettings?.() : null
}
