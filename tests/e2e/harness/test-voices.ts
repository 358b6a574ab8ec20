import { join } from 'node:path'
import type { Page, WebWorker } from 'puppeteer-core'
import type { Chromium } from './chromium.ts'
import { until } from './until.ts'

const folder = join(import.meta.dirname, '../fixtures/voices')

interface Utterance {
  text: string
  rate: number
  voice: string
}

interface Orders {
  /** Words of which nothing is ever said. */
  silent?: string
  /** All that is given ends at once; else when `end` is called. */
  isSwift?: boolean
}

interface Engine {
  spokenSoFar(): Utterance[]
  endSpeech(): void
  giveOrders(orders: Orders): void
}

/** Voices of a small extension of their own: two Indonesian ones, of which one always fails, and an English one. */
export async function installVoices({ browser }: Chromium) {
  const id = await browser.installExtension(folder)
  const worker = async (): Promise<WebWorker> => {
    const target = await browser.waitForTarget(
      found => found.type() === 'service_worker' && found.url().includes(id)
    )
    return (await target.worker()) as WebWorker
  }
  const spoken = async () => (await worker()).evaluate(() => (globalThis as unknown as Engine).spokenSoFar())
  return {
    spoken,
    end: async () => (await worker()).evaluate(() => (globalThis as unknown as Engine).endSpeech()),
    give: async (orders: Orders) =>
      (await worker()).evaluate(
        given => (globalThis as unknown as Engine).giveOrders(given),
        orders as Record<string, string | boolean>
      ),
    /** The next that is given after `count` before it. */
    after: (count: number) =>
      until('the voice', async () => {
        const all = await spoken()
        return all.length > count ? all.at(-1) : null
      })
  }
}

/** The sentence that is marked as spoken, its blanks folded; empty where none is. */
export function spokenMark(view: Page): Promise<string> {
  return view.evaluate(() => {
    const [range] = CSS.highlights.get('bening-spoken') ?? []
    return (range?.toString() ?? '').replace(/\s+/g, ' ').trim()
  })
}

/** Whether the marked sentence's beginning stands between the head and the foot of the view. */
export function isMarkInView(view: Page): Promise<boolean> {
  return view.evaluate(() => {
    const edge = (part: string) => document.querySelector(part)?.getBoundingClientRect()
    const [range] = CSS.highlights.get('bening-spoken') ?? []
    const top = (range as Range | undefined)?.getBoundingClientRect().top ?? -1
    return top >= (edge('.desk-head')?.bottom ?? 0) && top < (edge('.desk-foot')?.top ?? 0)
  })
}

/** Waits until another sentence is marked than this one, and gives it. */
export function markAfter(view: Page, before: string): Promise<string> {
  return until('the next mark', async () => {
    const mark = await spokenMark(view)
    return mark !== before ? mark : null
  })
}
