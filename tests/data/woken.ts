import 'fake-indexeddb/auto'
import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { preparePermissions } from '../pictures/made-permissions'
import { makeArticle } from './made'

export const url = 'https://www.suara.com/news/2021/11/15/162023/kemnaker-asean'
export const tab = { id: 7, index: 3, windowId: 4, url, incognito: false }

/** Calls of what the fake browser has not, in their order. */
export const asked: string[] = []
export const onCommand = event<[string, object]>()
export const onMenu = event<[object, object]>()

/** What the injected script answers, and which popup the icon has. */
export const page: { answer: unknown } = { answer: null }
export const icon: { popup: string | undefined } = { popup: undefined }

/** Starts the background anew, as the browser does when it wakes it. */
export async function wake(): Promise<void> {
  vi.resetModules()
  const { default: background } = await import('@/entrypoints/background')
  background.main()
}

/** Lets everything that was begun come to its end. */
export async function settle(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 20))
}

/** A clean browser, with what the background needs of it besides storage. */
export function resetBrowser(): void {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  preparePermissions()
  asked.length = 0
  onCommand.clear()
  onMenu.clear()
  page.answer = { article: makeArticle({ url }) }
  icon.popup = undefined
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined })
  Object.assign(fakeBrowser.action, {
    setPopup: async ({ popup }: { popup: string }) => {
      icon.popup = popup
    },
    openPopup: async () => void asked.push('popup')
  })
  Object.assign(fakeBrowser, {
    commands: { onCommand },
    sidePanel: { open: async ({ windowId }: { windowId: number }) => void asked.push(`panel ${windowId}`) },
    contextMenus: {
      onClicked: onMenu,
      removeAll: async () => void asked.push('no menus'),
      create: ({ id }: { id: string }) => asked.push(`menu ${id}`)
    },
    i18n: { getMessage: (key: string) => key }
  })
  Object.assign(fakeBrowser.runtime, { onConnect: event() })
  Object.assign(fakeBrowser.scripting, {
    executeScript: async ({ files }: { files?: string[] }) => {
      asked.push('script')
      return [
        { result: files ? JSON.stringify(page.answer) : { url, contentType: 'text/html', isTaken: true } }
      ]
    }
  })
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async (made: { url: string }) => {
    const { pathname, search } = new URL(made.url)
    asked.push(pathname + search.replace(/story=[\w-]{36}/, 'story=…'))
  }) as never)
}

function event<Args extends unknown[]>() {
  const listeners: ((...args: Args) => void)[] = []
  return {
    addListener: (listener: (...args: Args) => void) => listeners.push(listener),
    trigger: (...args: Args) => {
      for (const listener of listeners) listener(...args)
    },
    clear: () => listeners.splice(0)
  }
}
