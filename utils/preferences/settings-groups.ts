import {
  abbreviationsItem,
  lookItem,
  lookLimits,
  pictureLimits,
  pictureSettingsItem,
  summaryLengthItem,
  surfaceItem
} from '../settings'
import type { StoredItem } from '../stored-item'
import { isColour, themes } from '../theme'

export type Fact = string | number | boolean

/** Settings by name: `look.theme` → `dark`. */
export type Settings = Map<string, Fact>

type Check = (value: unknown) => boolean

/** A stored setting, or one with fields, as facts. */
interface Group {
  /** Of `storage.local`. */
  key: string
  checks: ReadonlyMap<string, Check>
  fallbacks: ReadonlyMap<string, Fact>
  read(): Promise<Settings>
  /** Changes those of its facts that are given. */
  write(settings: Settings): Promise<void>
}

const isBoolean: Check = value => typeof value === 'boolean'
const oneOf =
  (...words: Fact[]): Check =>
  value =>
    words.some(word => word === value)
const between =
  ({ min, max }: { min: number; max: number }): Check =>
  value =>
    typeof value === 'number' && value >= min && value <= max

/** What goes with the reader from one browser to another: what is not listed here stays where it is. */
export const settingsGroups: readonly Group[] = [
  fields('look', lookItem, {
    theme: oneOf(...themes),
    paper: isColour,
    ink: isColour,
    accent: isColour,
    font: oneOf('serif', 'sans', 'legible'),
    size: between(lookLimits.size),
    width: between(lookLimits.width),
    spacing: between(lookLimits.spacing),
    letters: between(lookLimits.letters),
    words: between(lookLimits.words),
    isJustified: isBoolean,
    isHyphenated: isBoolean,
    guide: oneOf('none', 'ruler', 'focus'),
    pictures: isBoolean
  }),
  single('surface', surfaceItem, oneOf('popup', 'panel', 'reader')),
  single('summaryLength', summaryLengthItem, oneOf('short', 'usual', 'long')),
  single('abbreviations', abbreviationsItem, isBoolean),
  fields('pictureSettings', pictureSettingsItem, {
    isKeeping: isBoolean,
    megabytes: oneOf(...pictureLimits),
    isDroppingOldest: isBoolean
  })
]

/** Each field is a fact of its own, so that two of them can be changed in two browsers. */
function fields<T extends { [F in keyof T]: Fact }>(
  name: string,
  item: StoredItem<T>,
  checks: { [F in keyof T]: Check }
): Group {
  const named = <V>(values: { [F in keyof T]: V }) =>
    new Map(Object.entries<V>(values).map(([field, value]) => [`${name}.${field}`, value]))
  return {
    key: name,
    checks: named(checks),
    fallbacks: named<Fact>(item.fallback),
    read: async () => named<Fact>(await item.getValue()),
    write: async settings => {
      const stored = await item.getValue()
      const taken = (Object.keys(checks) as (keyof T & string)[]).map(field => [
        field,
        settings.get(`${name}.${field}`) ?? stored[field]
      ])
      await item.setValue({ ...stored, ...Object.fromEntries(taken) })
    }
  }
}

function single<T extends Fact>(name: string, item: StoredItem<T>, check: Check): Group {
  return {
    key: name,
    checks: new Map([[name, check]]),
    fallbacks: new Map([[name, item.fallback]]),
    read: async () => new Map([[name, await item.getValue()]]),
    // Only what its check has let through gets here.
    write: async settings => item.setValue((settings.get(name) ?? (await item.getValue())) as T)
  }
}

const checks = new Map(settingsGroups.flatMap(group => [...group.checks]))

/** What the settings are where nobody has changed them. */
export const fallbackSettings: Settings = new Map(settingsGroups.flatMap(group => [...group.fallbacks]))

/** Whether this Bening has a setting of that name. */
export function isSetting(name: string): boolean {
  return checks.has(name)
}

/** Whether the setting can have that value. */
export function isSettingValue(name: string, value: unknown): value is Fact {
  return checks.get(name)?.(value) ?? false
}
