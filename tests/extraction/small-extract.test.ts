import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { INTERNAL_NAMES } from '@/scripts/small-extract'

const read = (file: string) => readFileSync(file, 'utf8')
const pipeline = read('utils/extraction/pipeline.ts')
/** Where the types stand that go into the injected script and come out of it. */
const shared = ['article', 'rules/rule', 'rules/site', 'rules/rule-set', 'extraction/handed-context']

test('names that are shortened in the injected script stay in it', () => {
  const [, context = ''] = /export interface ExtractionContext \{([\s\S]*?)\n\}/.exec(pipeline) ?? []
  expect(context).toContain('isLaterPage')
  const code = [context, ...shared.map(file => read(`utils/${file}.ts`))].join('\n')
  const outside = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  expect(INTERNAL_NAMES.filter(name => new RegExp(`\\b${name}\\b`).test(outside))).toEqual([])
})

test('each of them is still one of the pipeline’s', () => {
  const files = readdirSync('utils/extraction', { recursive: true, encoding: 'utf8' })
  const inside = files.filter(file => file.endsWith('.ts')).map(file => read(`utils/extraction/${file}`))
  const all = [...inside, read('utils/rules/label-index.ts')].join('\n')
  expect(INTERNAL_NAMES.filter(name => !new RegExp(`\\b${name}\\b`).test(all))).toEqual([])
})
