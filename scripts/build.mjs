import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Builds the extension; on failure says what the build said, and ends the process. */
export function build(...options) {
  const { status, stdout, stderr } = spawnSync('wxt', ['build', ...options], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    shell: process.platform === 'win32'
  })
  if (status === 0) return
  console.error(stdout, stderr)
  process.exit(1)
}
