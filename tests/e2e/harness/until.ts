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
