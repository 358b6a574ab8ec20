import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { until } from './until.ts'

/** Milliseconds that the making of a file may take: of a thousand stories, on a slow machine. */
const PATIENCE = 300_000

/** What browsers download, each file in a folder of its own: a second of one name would take the first's place. */
export class Downloads {
  readonly folder = mkdtempSync(join(tmpdir(), 'bening-downloads-'))

  /** Does something in a browser, and gives the path of the file that comes of it, as soon as it is whole. */
  async caught(browser: Browser, act: () => Promise<unknown>): Promise<string> {
    const folder = mkdtempSync(join(this.folder, 'file-'))
    const session = await browser.target().createCDPSession()
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    await act()
    const name = await until(
      'a download',
      async () => readdirSync(folder).find(file => !file.endsWith('.crdownload')),
      PATIENCE
    )
    return join(folder, name)
  }

  /** A whole file in the folder whose name begins like this; undefined while there is none. */
  newest(begins: string): string | undefined {
    const names = readdirSync(this.folder)
    if (names.some(name => name.endsWith('.part'))) return undefined
    const found = names.find(name => name.startsWith(begins))
    return found && join(this.folder, found)
  }

  read(path: string): Blob {
    return new Blob([readFileSync(path)])
  }

  drop(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
