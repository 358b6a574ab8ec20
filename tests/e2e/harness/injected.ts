import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'puppeteer-core'
import type { HandedContext } from '../../../utils/extraction/handed-context'
import { ruleSetFor, siteFor } from '../../../utils/rules/catalogue'
import { chromiumBuild } from './chromium'

export interface Injected {
  /** `story`, `partial`, or why there is none. */
  kind: string
  blocks: number
  /** Of the processor's time: what else the machine does counts for nothing. */
  milliseconds: number
}

/** Runs the script that is shipped in a world of its own in the tab, as a click does, and takes its time. */
export async function inject(tab: Page): Promise<Injected> {
  const url = tab.url()
  const rules = JSON.stringify(ruleSetFor(url, { off: [], own: [] }))
  const context: HandedContext = { url, rules, site: siteFor(url) }
  const script = readFileSync(join(chromiumBuild, 'extract.js'), 'utf8')
  const session = await tab.createCDPSession()
  try {
    const { frameTree } = await session.send('Page.getFrameTree')
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id
    })
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const before = await scriptTime(session)
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `(async () => {
        globalThis.beningContext = ${JSON.stringify(context)};
        const { article, failure } = JSON.parse(await eval(${JSON.stringify(script)}));
        return { kind: (article ?? failure).kind, blocks: article?.blocks.length ?? 0 };
      })()`
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return { ...result.value, milliseconds: (await scriptTime(session)) - before }
  } finally {
    await session.detach()
  }
}

/** Milliseconds that the tab's main thread has spent on tasks. */
async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}
