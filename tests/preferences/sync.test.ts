import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Preferences } from '@/utils/preferences/preferences'
import { parseFilters, printRule } from '@/utils/rules/filter-text'
import type { Rule } from '@/utils/rules/rule'
import { readSelector } from '../rules/read-selector'
import { FakeBrowsers } from './fake-browsers'

const ruleOf = (line: string) => parseFilters(line, readSelector).rules[0] as Rule
const lines = (preferences: Preferences) => preferences.filters.own.map(printRule).sort()

function withRule(line: string) {
  return (preferences: Preferences): Preferences => {
    const { own } = preferences.filters
    if (own.some(rule => printRule(rule) === line)) return preferences
    return { ...preferences, filters: { ...preferences.filters, own: [...own, ruleOf(line)] } }
  }
}

function withoutRule(line: string) {
  return (preferences: Preferences): Preferences => {
    const own = preferences.filters.own.filter(rule => printRule(rule) !== line)
    return { ...preferences, filters: { ...preferences.filters, own } }
  }
}

function withOff(id: string, isOff: boolean) {
  return (preferences: Preferences): Preferences => {
    const others = preferences.filters.off.filter(other => other !== id)
    return { ...preferences, filters: { ...preferences.filters, off: isOff ? [...others, id] : others } }
  }
}

function withSetting(name: string, value: string | number) {
  return (preferences: Preferences): Preferences => ({
    ...preferences,
    settings: new Map(preferences.settings).set(name, value)
  })
}

const comparable = (preferences: Preferences) => ({
  settings: [...preferences.settings].sort(),
  off: preferences.filters.off.toSorted(),
  own: lines(preferences)
})

type Step =
  | { kind: 'rule' | 'off'; who: number; which: number; isThere: boolean }
  | { kind: 'size' | 'width'; who: number; value: number }
  | { kind: 'out' | 'in'; who: number; at: number }
  | { kind: 'pass'; seconds: number }

const who = fc.nat({ max: 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('rule' as const, 'off' as const),
    who,
    which: fc.nat({ max: 7 }),
    isThere: fc.boolean()
  }),
  fc.record({
    kind: fc.constantFrom('size' as const, 'width' as const),
    who,
    value: fc.integer({ min: 20, max: 30 })
  }),
  fc.record({ kind: fc.constantFrom('out' as const, 'in' as const), who, at: fc.nat({ max: 40 }) }),
  fc.record({ kind: fc.constant('pass' as const), seconds: fc.nat({ max: 90 }) })
)

/** What one browser alone has changed must hold in the end: nobody has said anything else. */
class Wishes {
  readonly #last = new Map<string, { who: Set<number>; wish: unknown }>()

  note(key: string, who: number, wish: unknown): void {
    const known = this.#last.get(key)?.who ?? new Set()
    this.#last.set(key, { who: known.add(who), wish })
  }

  certain(): [string, unknown][] {
    return [...this.#last].flatMap(([key, { who, wish }]) => (who.size === 1 ? [[key, wish]] : []))
  }
}

async function take(browsers: FakeBrowsers, step: Step, wishes: Wishes): Promise<void> {
  if (step.kind === 'pass') return browsers.pass(step.seconds * 1000)
  const profile = browsers.profiles[step.who]
  if (!profile) return
  if (step.kind === 'out') profile.area.deliverOut()
  else if (step.kind === 'in') profile.area.deliverIn(step.at)
  else if (step.kind === 'rule') {
    const line = `situs${step.which}.id##.a > .b${step.which}`
    wishes.note(line, step.who, step.isThere)
    profile.edit(step.isThere ? withRule(line) : withoutRule(line))
  } else if (step.kind === 'off') {
    const id = `*##^label:Kata ${step.which}`
    wishes.note(id, step.who, step.isThere)
    profile.edit(withOff(id, step.isThere))
  } else if (step.kind === 'size' || step.kind === 'width') {
    const name = `look.${step.kind}`
    const value = step.kind === 'width' ? 2 * step.value : step.value
    wishes.note(name, step.who, value)
    profile.edit(withSetting(name, value))
  }
}

describe('two browsers edited apart', () => {
  it('end alike, with the edits of both, in every order of arrival', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async steps => {
        const browsers = new FakeBrowsers(2)
        const wishes = new Wishes()
        for (const each of steps) await take(browsers, each, wishes)
        await browsers.rest()
        const [one, other] = browsers.profiles.map(({ preferences }) => preferences)
        if (!one || !other) throw new Error('two were made')
        expect(comparable(one)).toEqual(comparable(other))
        expect(browsers.refused).toBe(0)
        const held = new Map<string, unknown>([
          ...one.settings,
          ...one.filters.off.map((id): [string, boolean] => [id, true]),
          ...lines(one).map((line): [string, boolean] => [line, true])
        ])
        for (const [key, wish] of wishes.certain()) expect(held.get(key) ?? false, key).toBe(wish)
      }),
      { numRuns: 300 }
    )
  })

  it('end alike above the room that there is, and say what stays', async () => {
    const browsers = new FakeBrowsers(2)
    const [one, other] = browsers.profiles
    if (!one || !other) throw new Error('two were made')
    for (let at = 0; at < 900; at += 1) {
      one.edit(withRule(`situs${at}.id##.kotak-iklan-di-tengah-tulisan > .nomor-${at}`))
      other.edit(withRule(`tempat${at}.id##.kotak-iklan-di-tengah-tulisan > .nomor-${at}`))
    }
    one.edit(withSetting('look.size', 24))
    await browsers.rest()
    expect(other.preferences.settings.get('look.size')).toBe(24)
    expect(browsers.refused).toBe(0)
    for (const { preferences, state } of browsers.profiles) {
      expect(state.left.length).toBeGreaterThan(100)
      expect(preferences.filters.own.length).toBeGreaterThanOrEqual(900)
      for (const key of state.left) expect(lines(preferences)).toContain(key.slice(1))
    }
    const shared = ({ preferences, state }: (typeof browsers.profiles)[number]) =>
      lines(preferences).filter(line => !state.left.includes(`+${line}`))
    expect(shared(one)).toEqual(shared(other))
  }, 60_000)
})

test('a browser that joins takes the settings over and gives its rules', async () => {
  const browsers = new FakeBrowsers(2)
  const [one, other] = browsers.profiles
  if (!one || !other) throw new Error('two were made')
  one.edit(withSetting('look.theme', 'dark'))
  await browsers.rest()
  one.edit(withSetting('look.theme', 'sepia'))
  await browsers.rest()
  other.edit(withRule('suara.com##.kotak'))
  await browsers.rest()
  for (const { preferences } of browsers.profiles) {
    expect(preferences.settings.get('look.theme')).toBe('sepia')
    expect(lines(preferences)).toEqual(['suara.com##.kotak'])
  }
})

test('a rule that is edited in both browsers ends as the later one', async () => {
  const browsers = new FakeBrowsers(2)
  const [one, other] = browsers.profiles
  one?.edit(withRule('[$kind=ad]suara.com##.kotak'))
  await browsers.pass(500_000)
  other?.edit(withRule('[$kind=video]suara.com##.kotak'))
  await browsers.rest()
  for (const { preferences } of browsers.profiles)
    expect(lines(preferences)).toEqual(['[$kind=video]suara.com##.kotak'])
})

test('what a newer Bening has written is handed on', async () => {
  const browsers = new FakeBrowsers(1)
  const [one] = browsers.profiles
  await one?.area.set({
    preferences0: { '=voice.speed': [5, 1.2], '+##^mood:gloomy': [5, true], '=look.theme': [5, 'plaid'] }
  })
  one?.edit(withSetting('look.size', 30))
  await browsers.rest()
  const stored = JSON.stringify(await one?.area.get())
  expect(stored).toContain('"=voice.speed":[5,1.2]')
  expect(stored).toContain('"+##^mood:gloomy":[5,true]')
  expect(one?.preferences.settings.get('look.theme')).toBe('system')
})

test('a browser in which it is switched off neither gives nor takes, and later gives what was changed meanwhile', async () => {
  const browsers = new FakeBrowsers(2)
  const [one, other] = browsers.profiles
  if (!one || !other) throw new Error('two were made')
  other.isOn = false
  one.edit(withRule('suara.com##.satu'))
  other.edit(withRule('suara.com##.dua'))
  await browsers.rest()
  expect(lines(one.preferences)).toEqual(['suara.com##.satu'])
  expect(lines(other.preferences)).toEqual(['suara.com##.dua'])
  other.isOn = true
  other.area.onChanged()
  await browsers.rest()
  for (const { preferences } of browsers.profiles)
    expect(lines(preferences)).toEqual(['suara.com##.dua', 'suara.com##.satu'])
})
