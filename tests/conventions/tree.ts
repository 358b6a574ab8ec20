import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'vite'

export const root = join(import.meta.dirname, '../..')

/** What belongs to the repository: every file that git has or would take, by its path from the root. */
export const files: string[] = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter(path => path && existsSync(join(root, path)))
  .sort()

export const codeFiles = files.filter(path => /\.(m?js|tsx?)$/.test(path) && !path.endsWith('.d.mts'))

/** The code that is shipped; scripts and tests may reach for anything. */
export const shippedFiles = codeFiles.filter(path =>
  /^(entrypoints|components|hooks|utils|seeds)\//.test(path)
)

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export interface Import {
  from: string
  /** Path from the root for one of our own files; else the name as written. */
  target: string
  isOwn: boolean
  /** Only types cross: nothing of it is left when the code runs. */
  isType: boolean
}

/** Every import and re-export of a file, static or dynamic. */
export function importsOf(path: string): Import[] {
  const source = read(path)
  const { module } = parseSync(path, source)
  const staticOnes = module.staticImports.map(({ moduleRequest, entries }) => ({
    name: moduleRequest.value,
    isType: entries.length > 0 && entries.every(entry => entry.isType)
  }))
  const reExports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ name: moduleRequest.value, isType }] : []
    )
  )
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    name: source.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    isType: false
  }))
  return [...staticOnes, ...reExports, ...dynamic].map(({ name, isType }) => {
    const own = ownFile(path, name)
    return { from: path, target: own ?? name, isOwn: own !== null, isType }
  })
}

/** The file that an import means, or null for a package. */
function ownFile(from: string, name: string): string | null {
  const clean = name.replace(/\?.*$/, '')
  const base = clean.startsWith('@/')
    ? clean.slice(2)
    : clean.startsWith('.')
      ? relative(root, join(root, dirname(from), clean))
      : null
  if (base === null) return null
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`]
  return candidates.find(isFile) ?? base
}

function isFile(path: string): boolean {
  const whole = join(root, path)
  return existsSync(whole) && statSync(whole).isFile()
}
