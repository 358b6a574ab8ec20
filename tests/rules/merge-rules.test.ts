import { expect, it } from 'vitest'
import { parseFilters, printFilters } from '@/utils/rules/filter-text'
import { mergeRules } from '@/utils/rules/merge-rules'
import { readSelector } from './read-selector'

const rules = (...names: string[]) =>
  parseFilters(names.map(name => `##.${name}`).join('\n'), readSelector).rules

it('keeps what was typed and what came meanwhile, and lets go what went in either place', () => {
  const merged = mergeRules(rules('a', 'b', 'c'), rules('a', 'b', 'elsewhere'), rules('a', 'c', 'typed'))
  expect(printFilters(merged)).toBe('##.a\n##.typed\n##.elsewhere\n')
})
