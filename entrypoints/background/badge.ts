import { browser } from '@/utils/browser'
import { listEntries, watchEntries } from '@/utils/library/list'
import type { SavedEntry } from '@/utils/library/saved'

/** The accent of the light theme, with the ink that stands on it: `--accent`, `--accent-ink`. */
const COLOR = '#0a6475'
const TEXT_COLOR = '#ffffff'

/** Milliseconds that a sign stands in the place of the count. */
const FLASH = 2500

let sign: ReturnType<typeof setTimeout> | null = null

/** Shows on the icon how many saved articles are unread. */
export function startBadge(): void {
  watchEntries(entries => show(entries))
  void browser.action.setBadgeBackgroundColor({ color: COLOR })
  void browser.action.setBadgeTextColor({ color: TEXT_COLOR })
  void listEntries().then(show)
}

/** Shows a sign for a moment: ✓ where something was done, ! where it could not be. The count comes back by itself. */
export async function flash(text: '✓' | '!'): Promise<void> {
  if (sign !== null) clearTimeout(sign)
  sign = setTimeout(async () => {
    sign = null
    await show(await listEntries())
  }, FLASH)
  await browser.action.setBadgeText({ text })
}

async function show(entries: SavedEntry[]): Promise<void> {
  if (sign !== null) return
  await browser.action.setBadgeText({ text: badgeText(entries) })
}

/** Four characters is what fits. */
function badgeText(entries: SavedEntry[]): string {
  const unread = entries.filter(entry => !entry.isRead && entry.deletedAt === null).length
  if (unread === 0) return ''
  return unread > 999 ? '999+' : String(unread)
}
