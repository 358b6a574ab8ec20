import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong in the view, or in a part of it, with the places that it names. */
export async function axeFindings(view: Page, part = 'html'): Promise<string[]> {
  await view.evaluate(axe)
  const results = await view.evaluate(
    async within =>
      await (globalThis as unknown as { axe: { run(part: string): Promise<AxeResults> } }).axe.run(within),
    part
  )
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join('\n')}`
  )
}
