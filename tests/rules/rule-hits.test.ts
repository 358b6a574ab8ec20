import { describe, expect, it } from 'vitest'
import { countHits, isStale, type RuleHits, withReading } from '@/utils/rules/rule-hits'

const none: RuleHits = { readings: [], misses: {} }
const times = (count: number, hits: RuleHits, met: string[]) =>
  Array.from({ length: count }).reduce<RuleHits>(now => withReading(now, met, ['a', 'b']), hits)

describe('rules in the last readings', () => {
  it('are counted over fifty of them', () => {
    const hits = times(30, times(40, none, ['a']), ['b', 'label'])
    expect([...countHits(hits)]).toEqual([
      ['a', 20],
      ['b', 30],
      ['label', 30]
    ])
  })

  it('are out of date after five stories in a row without, if they ever met something', () => {
    const once = times(1, none, ['a'])
    expect(isStale(times(4, once, []), 'a')).toBe(false)
    expect(isStale(times(5, once, []), 'a')).toBe(true)
    expect(isStale(times(9, once, []), 'b')).toBe(false)
    expect(isStale(times(1, times(5, once, []), ['a']), 'a')).toBe(false)
  })
})
