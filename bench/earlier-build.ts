import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../scripts/build.mjs'

const root = join(import.meta.dirname, '..')
const chromiumBuild = '.output/chrome-mv3'

/** Builds the extension as it is, and gives its folder. */
export function buildNow(): string {
  build()
  return join(root, chromiumBuild)
}

export interface EarlierBuild {
  /** Of the built extension. */
  folder: string
  remove(): void
}

/**
 * Builds the extension as it was at a commit, with the packages of today, in a folder that `remove` takes away; null
 * where the history does not hold it, as in a shallow clone.
 */
export function buildBefore(commit: string): EarlierBuild | null {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' })
  if (spawnSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: root }).status !== 0) return null
  const home = mkdtempSync(join(tmpdir(), 'bening-earlier-'))
  const tree = join(home, 'tree')
  git('worktree', 'add', '--detach', tree, commit)
  const remove = () => {
    git('worktree', 'remove', '--force', tree)
    rmSync(home, { recursive: true, force: true })
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction')
  const { status, stderr } = spawnSync('wxt', ['build'], { cwd: tree, encoding: 'utf8' })
  if (status !== 0) {
    remove()
    throw new Error(`${commit} cannot be built any more:\n${stderr}`)
  }
  return { folder: join(tree, chromiumBuild), remove }
}
