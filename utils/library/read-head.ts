import { browser } from '../browser'
import { type Head, headOf } from './head'
import { HEAD } from './keys'

/** The stored head; null where there is none, or one of another shape. */
export async function readHead(): Promise<Head | null> {
  return headOf((await browser.storage.local.get(HEAD))[HEAD])
}
