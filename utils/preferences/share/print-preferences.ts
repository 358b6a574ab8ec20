import type { Preferences } from '../preferences'

/** How a file of preferences begins, with its version. */
export const MARK = '! Bening preferences'
export const SHARE_VERSION = 1

/**
 * Preferences as one text: a list of filters as docs/filters.md teaches it, with the settings and the switched-off
 * rules in notes before it, up to the first empty line. `text` is the reader's own filters as they wrote them.
 */
export function printPreferences({ settings, filters }: Preferences, text: string): string {
  const head = [
    `${MARK} ${SHARE_VERSION}`,
    ...[...settings].map(([name, value]) => `! ${name} = ${JSON.stringify(value)}`),
    // In quotes, since a rule's words may begin or end with white space, or hold line breaks.
    ...filters.off.map(id => `! off = ${JSON.stringify(id)}`)
  ]
  return `${head.join('\n')}\n\n${text}`
}
