import Papa from 'papaparse'

/** A row of a table under the names of its columns, and the line of the file that it begins in. */
export interface CsvRow {
  line: number
  /** The cell under a heading, trimmed; empty where the row or the heading is not there. */
  cell(heading: string): string
}

export interface CsvTable {
  /** Lower case, trimmed. */
  headings: string[]
  /** From the first on, each time. */
  rows(): Iterable<CsvRow>
}

/**
 * A table of comma-separated values (RFC 4180, and what programs make of it: other separators, stray quotes, lines
 * that end in any way). Null where the text has no row of headings.
 */
export function parseCsv(text: string): CsvTable | null {
  const end = text.indexOf('\n')
  const head = Papa.parse<string[]>(end === -1 ? text : text.slice(0, end + 1), { preview: 1 })
  const headings = (head.data[0] ?? []).map(heading => heading.trim().toLowerCase())
  if (headings.length < 2) return null
  return { headings, rows: () => rowsOf(text, headings, head.meta.delimiter) }
}

function* rowsOf(text: string, headings: readonly string[], delimiter: string): Iterable<CsvRow> {
  // Never by name: a column may be called `__proto__`.
  const columns = new Map(headings.map((heading, at) => [heading, at] as const).reverse())
  let line = 1
  let from = 0
  let isHead = true
  for (const { cells, end } of recordsOf(text, delimiter)) {
    const begins = line
    line += newlines(text, from, end)
    from = end
    if (isHead) isHead = false
    else if (cells.some(cell => cell.trim() !== ''))
      yield { line: begins, cell: heading => (cells[columns.get(heading) ?? -1] ?? '').trim() }
  }
}

/** The parser's rows, each with the place in the text where it ends. */
function recordsOf(text: string, delimiter: string): { cells: string[]; end: number }[] {
  const records: { cells: string[]; end: number }[] = []
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }) => void records.push({ cells: data, end: meta.cursor })
  })
  return records
}

function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
