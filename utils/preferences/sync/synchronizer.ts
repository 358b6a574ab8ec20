import { createQueue } from '../../queue'
import type { SyncState } from '../../settings'
import type { Preferences } from '../preferences'
import type { Entries } from './entries'
import { syncStep } from './sync-step'

/** What synchronizing is done with. */
export interface SyncPorts {
  /** `storage.sync`. */
  area: {
    get(): Promise<Record<string, unknown>>
    set(items: Record<string, unknown>): Promise<unknown>
  }
  preferences: { read(): Promise<Preferences>; write(next: Preferences, from: Preferences): Promise<void> }
  /** Where this browser keeps what it knows; null before the first step. */
  known: { read(): Promise<Entries | null>; write(entries: Entries): Promise<void> }
  isOn(): Promise<boolean>
  report(state: SyncState): Promise<void>
  now(): number
  later(work: () => void, milliseconds: number): void
}

/** Milliseconds in which further changes are waited for. */
const PAUSE = 1000
/** Milliseconds between two writes: browsers allow 1,800 an hour and 120 a minute. */
const GAP = 2500
/** Milliseconds after a refused write. */
const REST = 60_000

/** Brings preferences and `storage.sync` together; to be told of every change of either. */
export function createSynchronizer(ports: SyncPorts): { onChange(): void } {
  const inTurn = createQueue()
  let notBefore = 0
  let isWaiting = false

  const step = async () => {
    if (!(await ports.isOn())) return
    const stored = await ports.area.get()
    const entries = await ports.known.read()
    const preferences = await ports.preferences.read()
    const now = ports.now()
    const next = syncStep({ preferences, entries, stored, now })
    // What is known comes last: were it stored alone, others' changes would look undone here.
    await ports.preferences.write(next.preferences, preferences)
    await ports.known.write(next.entries)
    if (next.push && now < notBefore) return wait(notBefore - now)
    const isRefused = next.push !== null && !(await push(next.push))
    await ports.report({ left: next.left, isRefused })
  }
  const push = async (items: Record<string, unknown>) => {
    notBefore = ports.now() + GAP
    try {
      await ports.area.set(items)
      return true
    } catch {
      notBefore = ports.now() + REST
      wait(REST)
      return false
    }
  }
  const wait = (milliseconds: number) => {
    if (isWaiting) return
    isWaiting = true
    ports.later(() => {
      isWaiting = false
      inTurn(step).catch(error => console.error('sync', error))
    }, milliseconds)
  }
  return { onChange: () => wait(PAUSE) }
}
