import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(part: string, options: { runOnly?: string[] }): Promise<AxeResults>
}

/** All of axe-core's rules of levels A and AA, or those of them about colours, which alone hang on the theme. */
type Rules = 'all' | 'colours'

/** What axe-core finds wrong in the view, or in a part of it, with the places that it names. */
export async function axeFindings(view: Page, part = 'html', rules: Rules = 'all'): Promise<string[]> {
  await view.evaluate(axe)
  const results = await view.evaluate(
    async (within, only) =>
      await (globalThis as unknown as { axe: Axe }).axe.run(within, only ? { runOnly: only } : {}),
    part,
    rules === 'colours' ? ['color-contrast', 'link-in-text-block'] : null
  )
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join('\n')}`
  )
}
