import { describe, expect, test } from 'vitest'
import { type Layer, layerOf, layers } from './layers'
import { codeFiles, type Import, importsOf, read, shippedFiles } from './tree'

const table =
  'The table stands in docs/architecture.md; change it there and in tests/conventions/layers.ts together.'

/** Why an import is against the table, in a sentence that says what to do; null where it is not. */
function objection(layer: Layer, found: Import): string | null {
  const broken = `${found.from} (${layer.name}) imports ${found.target}`
  if (!found.isOwn)
    return found.isType || layer.packages.test(found.target) ? null : `${broken}. ${layer.lesson} ${table}`
  if (/\.css$/.test(found.target)) return null
  const target = layerOf(found.target)
  if (!target) return `${broken}, which is no part of the extension. ${table}`
  if (target === layer) return isOtherEntrypoint(found) ? `${broken}. ${layer.lesson} ${table}` : null
  const allowed = found.isType ? [...layer.may, ...layer.typesFrom] : layer.may
  return allowed.includes(target.name) ? null : `${broken} (${target.name}). ${layer.lesson} ${table}`
}

/** Entrypoints import nothing of each other: each folder, or file, is one. */
function isOtherEntrypoint({ from, target }: Import): boolean {
  const entry = (path: string) => path.match(/^entrypoints\/([\w-]+)/)?.[1]
  return from.startsWith('entrypoints/') && entry(from) !== entry(target)
}

test('every shipped file lies in a layer', () => {
  const astray = shippedFiles.filter(path => !layerOf(path))
  expect(astray, `Name a layer for it in tests/conventions/layers.ts. ${table}`).toEqual([])
})

test('every layer has its row in docs/architecture.md', () => {
  const page = read('docs/architecture.md')
  const missing = layers.filter(({ row }) => !page.includes(`| ${row} |`)).map(({ row }) => row)
  expect(missing, table).toEqual([])
})

test('imports keep to the table', () => {
  const objections = shippedFiles.flatMap(path => {
    const layer = layerOf(path)
    return layer ? importsOf(path).flatMap(found => objection(layer, found) ?? []) : []
  })
  expect(objections).toEqual([])
})

describe('the table itself', () => {
  const check = (from: string, target: string, isType = false) =>
    objection(layerOf(from) as Layer, { from, target, isOwn: !/^[@#\w-]+$/.test(target), isType })

  test('teaches where it forbids', () => {
    expect(check('components/a.tsx', 'utils/stories.ts')).toMatch(
      /props and gives callbacks.*docs\/architecture\.md/
    )
    expect(check('utils/extraction/a.ts', 'utils/browser.ts')).toMatch(/pure/)
    expect(check('entrypoints/popup/main.tsx', 'entrypoints/reader/main.tsx')).toMatch(/wiring/)
    expect(check('utils/capture.ts', 'utils/extraction/pipeline.ts')).toMatch(/injected script/)
    expect(check('utils/stories.ts', 'dompurify')).toMatch(/speak to the browser/)
  })

  test('lets through what it allows', () => {
    expect(check('components/a.tsx', 'utils/stories.ts', true)).toBeNull()
    expect(check('utils/capture.ts', 'utils/rules/catalogue.ts')).toBeNull()
    expect(check('entrypoints/popup/main.tsx', 'entrypoints/popup/app.tsx')).toBeNull()
  })
})

describe('one door each', () => {
  const importers = (name: RegExp) =>
    shippedFiles.filter(path => importsOf(path).some(({ target, isType }) => name.test(target) && !isType))

  test('DOMPurify is called by safe-html.ts alone', () => {
    expect(importers(/^dompurify$/), 'Sanitize with safeHtml() of utils/safe-html.ts.').toEqual([
      'utils/safe-html.ts'
    ])
  })

  test('the polyfill is imported by browser.ts alone', () => {
    const lesson = 'Import { browser } from @/utils/browser.'
    expect(importers(/^(webextension-polyfill|wxt\/browser)$/), lesson).toEqual(['utils/browser.ts'])
  })

  test('scripts are injected by in-page.ts alone, and registered by open-sites.ts', () => {
    const injecting = shippedFiles.filter(path => /\.scripting\b/.test(codeOf(path)))
    const lesson = 'Read a tab with capture() of utils/capture.ts.'
    expect(injecting, lesson).toEqual(['utils/in-page.ts', 'utils/open-sites.ts'])
  })

  test('nobody takes the APIs from the global scope', () => {
    const reaching = shippedFiles.filter(path =>
      /\b(globalThis\.|window\.)?chrome\.\w|globalThis\.browser/.test(codeOf(path))
    )
    expect(reaching, 'Import { browser } from @/utils/browser.').toEqual([])
  })

  test('the pure layers know no clock, chance or network', () => {
    const impure = /\b(Date\.now|performance\.now|Math\.random|fetch|XMLHttpRequest)\b\(|new Date\(\)/
    const found = shippedFiles
      .filter(path => /^utils\/(extraction|summary|rules)\//.test(path))
      .filter(path => impure.test(codeOf(path)))
    expect(found, 'Extraction, summary and rules give the same for the same; hand the value in.').toEqual([])
  })
})

test('a file keeps to one subject', () => {
  const long = codeFiles
    .map(path => ({ path, lines: read(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250)
    .map(({ path, lines }) => `${path}: ${lines} lines`)
  expect(long, 'About 70 lines is usual; at 250 a file has two subjects. Split it.').toEqual([])
})

/** The code without its comments: those may speak of anything. */
function codeOf(path: string): string {
  return read(path).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')
}
