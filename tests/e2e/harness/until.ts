import { setTimeout as pause } from 'node:timers/promises'

/** Tries until there is something true, and gives it; says what was missing after half a minute. */
export async function until<T>(what: string, attempt: () => Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 30_000
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
