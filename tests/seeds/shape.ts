import type { RuleKind } from '@/utils/rules/rule'

/** Kept complete by the compiler: a kind that is added to the type must be added here. */
const kinds: Record<RuleKind, true> = {
  related: true,
  popular: true,
  latest: true,
  picks: true,
  ad: true,
  video: true,
  follow: true,
  share: true,
  tags: true,
  paging: true,
  credit: true,
  summary: true,
  comments: true,
  subscribe: true,
  other: true
}

export type Fields = Record<string, unknown>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value === value.trim()
}

/** What is wrong with an object's keys, where exactly `expected` are wanted, in that order. */
export function keyProblems(where: string, value: Fields, expected: readonly string[]): string[] {
  const keys = Object.keys(value)
  const problems = [
    ...keys.filter(key => !expected.includes(key)).map(key => `unknown key "${key}"`),
    ...expected.filter(key => !keys.includes(key)).map(key => `"${key}" is missing`)
  ]
  const isOrdered = expected.every((key, index) => keys[index] === key)
  if (!problems.length && !isOrdered) problems.push('the keys stand in another order')
  return problems.map(problem => `${where}: ${problem}; the keys are ${expected.join(', ')}, in this order`)
}

/** What is wrong with a kind. */
export function kindProblems(where: string, kind: unknown): string[] {
  if (typeof kind === 'string' && Object.hasOwn(kinds, kind)) return []
  return [`${where}: ${JSON.stringify(kind)} is no kind; the kinds are ${Object.keys(kinds).join(', ')}`]
}

/** The texts that stand more than once. */
export function duplicates(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index)
}

/** The first text that should stand before the one above it (by code units), or undefined. */
export function firstUnsorted(texts: readonly string[]): string | undefined {
  return texts.find((text, index) => index > 0 && text < (texts[index - 1] ?? ''))
}
