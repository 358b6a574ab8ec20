import { fakeBrowser } from 'wxt/testing/fake-browser'

/** Hosts that are allowed, by their match patterns. */
export const allowed = new Set<string>()

/** Stands for the browser's permissions, which the fake browser has not; none is allowed at first. */
export function preparePermissions(): void {
  allowed.clear()
  const added = event()
  const removed = event()
  Object.assign(fakeBrowser, {
    permissions: {
      onAdded: added,
      onRemoved: removed,
      getAll: async () => ({ origins: [...allowed] }),
      contains: async ({ origins }: { origins: string[] }) => origins.every(origin => allowed.has(origin)),
      request: async ({ origins }: { origins: string[] }) => {
        for (const origin of origins) allowed.add(origin)
        added.trigger({ origins })
        return true
      },
      remove: async ({ origins }: { origins: string[] }) => {
        for (const origin of origins) allowed.delete(origin)
        removed.trigger({ origins })
        return true
      }
    }
  })
}

type Listener = (change: { origins: string[] }) => void

function event() {
  const listeners = new Set<Listener>()
  return {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
    trigger: (change: { origins: string[] }) => {
      for (const listener of listeners) listener(change)
    }
  }
}
