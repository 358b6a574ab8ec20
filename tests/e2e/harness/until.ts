import { setTimeout as pause } from 'node:timers/promises'

/** Tries until there is something true, and gives it; says what was missing after so many milliseconds. */
export async function until<T>(
  what: string,
  attempt: () => Promise<T>,
  patience = 30_000
): Promise<NonNullable<T>> {
  const end = Date.now() + patience
  let last: unknown = null
  while (Date.now() < end) {
    const result = await attempt().catch(error => {
      last = error
      return null
    })
    if (result) return result
    await pause(50)
  }
  throw new Error(`Waited in vain for ${what}${last ? ` (${last})` : ''}`)
}

/** What is read twice in a row: views that have just opened still move. */
export function atRest<T extends object>(what: string, read: () => Promise<T>): Promise<T> {
  let before = ''
  return until(`${what} at rest`, async () => {
    const now = await read()
    const isAtRest = before === JSON.stringify(now)
    before = JSON.stringify(now)
    return isAtRest ? now : null
  })
}
