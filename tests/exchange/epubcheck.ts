import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Debian's `epubcheck` is an archive for Java, which only some machines run by itself. */
const jar = [process.env.BENING_EPUBCHECK ?? '', '/usr/share/java/epubcheck.jar', '/usr/bin/epubcheck'].find(
  path => path !== '' && existsSync(path)
)

/** Whether the checker and a Java to run it are installed (`apt-get install epubcheck`). */
export const hasEpubcheck = jar !== undefined && !spawnSync('java', ['-version']).error

interface Message {
  ID: string
  severity: string
  message: string
  locations: { path: string; line: number }[]
}

/** All that EPUBCheck has to say against a book, a line each; without its mere hints on use. */
export async function epubProblems(book: Blob): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bening-epub-'))
  try {
    const [file, report] = [join(folder, 'book.epub'), join(folder, 'report.json')]
    writeFileSync(file, Buffer.from(await book.arrayBuffer()))
    spawnSync('java', ['-jar', jar ?? '', file, '--json', report, '--quiet'])
    const { messages } = JSON.parse(readFileSync(report, 'utf8')) as { messages: Message[] }
    return messages.map(({ ID, severity, message, locations: [at] }) =>
      [severity, ID, at?.path, at?.line, message].join(' ')
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
