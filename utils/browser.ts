import polyfill from 'webextension-polyfill'
import type { browser as nativeBrowser } from 'wxt/browser'

/**
 * The extension's APIs. Where `browser` is native this is `browser` itself; in Chromium-based browsers that only
 * have `chrome`, the polyfill over it. The injected script does not import it: it needs no API.
 */
export const browser = polyfill as unknown as typeof nativeBrowser
