/** Types of `browsers.mjs`, which stays plain JavaScript because it runs before anything is installed. */
export type BrowserName = 'chromium' | 'firefox'
export const browserNames: BrowserName[]
export function findBrowser(name: BrowserName): string | null
export function debianPackage(name: BrowserName): string
export function howToInstall(name: BrowserName): string
