import { browser } from '../browser'
import { Buckets } from './buckets'
import { stateKey, statesKey } from './keys'
import type { SavedState } from './saved'
import { briefState, isBrief } from './state'

/** States as one write changes them: opens and writes only what it touches. Nothing is written here. */
export class StateDraft {
  readonly #shared = new Buckets(statesKey, (value): value is unknown => value !== undefined)
  readonly #own = new Map<string, unknown>()
  readonly #changed = new Set<string>()

  /** Reads what is stored for these articles. */
  static async open(ids: readonly string[]): Promise<StateDraft> {
    const draft = new StateDraft()
    const [found] = await Promise.all([browser.storage.local.get(ids.map(stateKey)), draft.#shared.open(ids)])
    for (const id of ids) {
      const state = found[stateKey(id)]
      if (state !== undefined) draft.#own.set(id, state)
    }
    return draft
  }

  /** What is stored for an article that was opened; untrusted, undefined where there is nothing. */
  get(id: string): unknown {
    return this.#shared.get(id) ?? this.#own.get(id)
  }

  /** Notes the state of an article that was opened. */
  set(id: string, state: SavedState): void {
    const isShared = this.#shared.get(id) !== undefined
    const isOwn = !isShared && this.#own.has(id)
    if (!isOwn && isBrief(state)) {
      this.#shared.set(id, briefState(state))
      return
    }
    if (isShared) this.#shared.set(id, undefined)
    this.#own.set(id, state)
    this.#changed.add(id)
  }

  /** Takes an article that was opened out of its bucket; a key of its own is the caller's to remove. */
  drop(id: string): void {
    if (this.#shared.get(id) !== undefined) this.#shared.set(id, undefined)
  }

  /** What `storage.local.set()` has to write. */
  values(): Record<string, unknown> {
    const own = [...this.#changed].map(id => [stateKey(id), this.#own.get(id)] as const)
    return Object.fromEntries([...own, ...this.#shared.values()])
  }
}
