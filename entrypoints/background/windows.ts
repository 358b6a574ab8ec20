import { browser } from '@/utils/browser'
import { forgetPanel } from '@/utils/panel-reading'
import { forgetPrivate } from '@/utils/stories'

/** Forgets with a window what was only kept for it. */
export function startWindows(): void {
  browser.windows.onRemoved.addListener(async window => {
    await forgetPanel(window)
    const left = await browser.windows.getAll()
    if (!left.some(other => other.incognito)) await forgetPrivate()
  })
}
