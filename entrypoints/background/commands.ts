import { browser } from '@/utils/browser'
import { readInPanel } from './read'
import { saveTab } from './save'

/** The keyboard shortcuts besides the icon's own. */
export function startCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab) return
    if (command === 'save') saveTab(tab)
    if (command === 'panel') void readInPanel(tab)
  })
}
