import type { browser } from 'wxt/browser'

/**
 * The extension's APIs as the browser has them, for what the polyfill is too heavy for (scripts in pages) or does not
 * do: what is called back by them is still a part of the click.
 */
export const nativeBrowser = (globalThis as unknown as { chrome: typeof browser }).chrome
