import { i18n } from '#i18n'
import { browser } from '@/utils/browser'
import { readTab } from './read'
import { saveTab } from './save'
import { withSurface } from './surface'

/** The entries in the menus of pages and of the icon. */
export function startMenus(): void {
  // Menus outlive the worker and the browser; made anew at each of its starts, they follow its language.
  browser.runtime.onInstalled.addListener(createMenus)
  browser.runtime.onStartup.addListener(createMenus)
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (!tab) return
    if (info.menuItemId.toString().startsWith('save')) void saveTab(tab)
    else withSurface(surface => readTab(tab, surface))
  })
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll()
  const read = i18n.t('menuRead')
  const save = i18n.t('menuSave')
  const documentUrlPatterns = ['http://*/*', 'https://*/*']
  browser.contextMenus.create({ id: 'read-page', title: read, contexts: ['page'], documentUrlPatterns })
  browser.contextMenus.create({ id: 'save-page', title: save, contexts: ['page'], documentUrlPatterns })
  browser.contextMenus.create({ id: 'read-icon', title: read, contexts: ['action'] })
  browser.contextMenus.create({ id: 'save-icon', title: save, contexts: ['action'] })
}
