import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumBuild } from './chromium'

/**
 * Folder of a copy of the build to which the browser gives 10 MB of storage, and its own error beyond: it does not ask
 * for `unlimitedStorage`. The caller removes it.
 */
export function limitedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bening-limited-'))
  cpSync(chromiumBuild, folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  manifest.permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage')
  writeFileSync(file, JSON.stringify(manifest))
  return folder
}
