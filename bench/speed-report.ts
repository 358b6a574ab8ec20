import { type Engine, engineNames, type Times } from './engines'
import { ms, quantile } from './numbers'

const titles: Record<Engine, string> = {
  bening: 'Bening',
  readability: 'Readability alone',
  defuddle: 'Defuddle'
}

/** Prints each engine's median and 95th percentile, and what Bening's are of the others': of both, and page by page. */
export function reportSpeed(where: string, pages: readonly Times[]): void {
  console.log(`\n${where}, ${pages.length} pages, from snapshot to sanitized HTML:`)
  for (const name of engineNames) {
    const times = pages.map(page => page[name])
    console.log(
      `  ${titles[name].padEnd(18)} median ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}`
    )
  }
  for (const rival of ['readability', 'defuddle'] as const) {
    const of = (part: number) =>
      quantile(
        pages.map(page => page.bening),
        part
      ) /
      quantile(
        pages.map(page => page[rival]),
        part
      )
    const ratios = pages.map(page => page.bening / page[rival])
    console.log(
      `  Bening to ${titles[rival]}: median ratio ${of(0.5).toFixed(2)}, p95 ratio ${of(0.95).toFixed(2)}; ` +
        `page by page median ${quantile(ratios, 0.5).toFixed(2)}, p95 ${quantile(ratios, 0.95).toFixed(2)}`
    )
  }
}
