import { expect, test } from 'vitest'
import { files, read } from './tree'

const texts = files.filter(path => /\.(ts|tsx|mjs|json|ya?ml|md|html|css|txt|svg)$|^\.|\/run$/.test(path))

/** Written so that this file does not hold what it looks for. */
const elsewhere = {
  'a folder of one machine': /(^|[\s"'`(=])\/(work|home|root|Users)\/\w/m,
  'a folder outside the repository': new RegExp(`\\.\\./${'shared'}/`),
  'a merge that nobody finished': /^(<{7}|>{7}) /m,
  'a package registry': /https?:\/\/[\w.-]*\b(registry|npmjs|artifactory|nexus)\b[\w.-]*/
}

test.each(Object.entries(elsewhere))('nothing names %s', (_, pattern) => {
  const found = texts.filter(path => !path.startsWith('tests/pages/') && pattern.test(read(path)))
  expect(found, 'The repository stands alone: it must work for whoever clones it, wherever.').toEqual([])
})

test('files are named in kebab-case', () => {
  const code = files.filter(path =>
    /^(entrypoints|components|hooks|utils|scripts|tests)\/.*\.(tsx?|mjs|css)$/.test(path)
  )
  const odd = code.filter(path => !/(^|\/)[a-z\d]+(-[a-z\d]+)*(\.(content|test|d))?\.\w+$/.test(path))
  expect(odd, 'my-subject.ts, after its one main export.').toEqual([])
})
