import { browser } from '@/utils/browser'
import { headOf, unreadIn } from '@/utils/library/head'
import { HEAD } from '@/utils/library/keys'
import { readHead } from '@/utils/library/read-head'

/** The accent of the light theme, with the ink that stands on it: `--accent`, `--accent-ink`. */
const COLOR = '#0a6475'
const TEXT_COLOR = '#ffffff'

/** Milliseconds that a sign stands in the place of the count. */
const FLASH = 2500

let sign: ReturnType<typeof setTimeout> | null = null

/** Shows on the icon how many saved articles are unread. */
export function startBadge(): void {
  browser.storage.local.onChanged.addListener(changes => {
    if (HEAD in changes) void show(unreadIn(headOf(changes[HEAD]?.newValue) ?? []))
  })
  void browser.action.setBadgeBackgroundColor({ color: COLOR })
  void browser.action.setBadgeTextColor({ color: TEXT_COLOR })
  void showCount()
}

/** Shows a sign for a moment: ✓ where something was done, ! where it could not be. The count comes back by itself. */
export async function flash(text: '✓' | '!'): Promise<void> {
  if (sign !== null) clearTimeout(sign)
  sign = setTimeout(async () => {
    sign = null
    await showCount()
  }, FLASH)
  await browser.action.setBadgeText({ text })
}

async function showCount(): Promise<void> {
  await show(unreadIn((await readHead()) ?? []))
}

async function show(unread: number): Promise<void> {
  if (sign !== null) return
  await browser.action.setBadgeText({ text: badgeText(unread) })
}

/** Four characters is what fits. */
function badgeText(unread: number): string {
  if (unread === 0) return ''
  return unread > 999 ? '999+' : String(unread)
}
