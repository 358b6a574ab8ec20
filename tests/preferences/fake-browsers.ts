import type { Preferences } from '@/utils/preferences/preferences'
import { fallbackSettings } from '@/utils/preferences/settings-groups'
import type { Entries } from '@/utils/preferences/sync/entries'
import { createSynchronizer } from '@/utils/preferences/sync/synchronizer'
import type { SyncState } from '@/utils/settings'
import { FakeAccount, type FakeSyncArea } from './fake-sync'

export interface FakeBrowserProfile {
  area: FakeSyncArea
  isOn: boolean
  preferences: Preferences
  state: SyncState
  /** What the reader does. */
  edit(change: (preferences: Preferences) => Preferences): void
}

/** Browsers of one reader, whose time passes and whose messages arrive only as a test lets them. */
export class FakeBrowsers {
  readonly profiles: FakeBrowserProfile[]
  refused = 0
  #now = Date.UTC(2026, 0, 1)
  #timers: { at: number; work: () => void }[] = []

  constructor(count: number) {
    const account = new FakeAccount()
    this.profiles = Array.from({ length: count }, (_, at) => this.#profile(account, at))
  }

  /** `at` minutes wrong is what the browser's clock is. */
  #profile(account: FakeAccount, at: number): FakeBrowserProfile {
    const now = () => this.#now + at * 120_000
    const area = account.area(now)
    let known: Entries | null = null
    const synchronizer = createSynchronizer({
      area,
      isOn: async () => profile.isOn,
      preferences: {
        read: async () => structuredClone(profile.preferences),
        write: async preferences => {
          profile.preferences = preferences
        }
      },
      known: {
        read: async () => known,
        write: async entries => {
          known = entries
        }
      },
      report: async state => {
        profile.state = state
        if (state.isRefused) this.refused += 1
      },
      now,
      later: (work, milliseconds) => this.#timers.push({ at: this.#now + milliseconds, work })
    })
    const profile: FakeBrowserProfile = {
      area,
      isOn: true,
      preferences: { settings: new Map(fallbackSettings), filters: { off: [], own: [] } },
      state: { left: [], isRefused: false },
      edit: change => {
        profile.preferences = change(profile.preferences)
        synchronizer.onChange()
      }
    }
    area.onChanged = synchronizer.onChange
    return profile
  }

  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds
    const due = this.#timers.filter(({ at }) => at <= this.#now)
    this.#timers = this.#timers.filter(({ at }) => at > this.#now)
    for (const { work } of due) work()
    await settle()
  }

  /** Until nothing is on its way any more. */
  async rest(): Promise<void> {
    const areas = this.profiles.map(({ area }) => area)
    for (let round = 0; round < 200; round += 1) {
      const isQuiet = areas.every(area => area.incoming.length + area.outgoing.length === 0)
      if (isQuiet && this.#timers.length === 0) return
      for (const area of areas) while (area.outgoing.length > 0) area.deliverOut()
      for (const area of areas) while (area.incoming.length > 0) area.deliverIn(0)
      await this.pass(60_000)
    }
    throw new Error('the browsers never come to rest')
  }
}

/** Lets what was begun come to its end: everything here answers at once. */
function settle(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
