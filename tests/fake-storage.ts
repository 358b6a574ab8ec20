import { fakeBrowser } from 'wxt/testing/fake-browser'

// The fake browser knows no `getKeys`, which browsers have since Chromium 130 and Firefox 143.
Object.assign(fakeBrowser.storage.local, {
  getKeys: async () => Object.keys(await fakeBrowser.storage.local.get(null))
})
