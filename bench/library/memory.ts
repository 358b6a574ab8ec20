import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import type { Chromium } from '../../tests/e2e/harness/chromium.ts'

/**
 * Megabytes that all processes of the extension hold, after their garbage was collected: each page of memory that
 * several share counts in part. Null where the system does not tell (it takes Linux's /proc).
 */
export async function extensionMemory(chromium: Chromium, pages: readonly Page[]): Promise<number | null> {
  for (const page of pages) {
    const session = await page.createCDPSession()
    await session.send('HeapProfiler.collectGarbage')
    await session.detach()
  }
  const root = chromium.browser.process()?.pid
  if (process.platform !== 'linux' || !root) return null
  const own = descendants(root).filter(pid => read(pid, 'cmdline').includes('--extension-process'))
  return own.reduce((sum, pid) => sum + proportionalSize(pid), 0) / 1024
}

function proportionalSize(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0)
}

function descendants(root: number): number[] {
  const parents = new Map<number, number[]>()
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    const parent = Number(/\) \S (\d+)/.exec(read(pid, 'stat'))?.[1])
    parents.set(parent, [...(parents.get(parent) ?? []), pid])
  }
  const below = (pid: number): number[] => (parents.get(pid) ?? []).flatMap(child => [child, ...below(child)])
  return below(root)
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}
