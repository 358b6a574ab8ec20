import { type Abbreviation, abbreviations, oneOf } from './speech-tables'

/** What each may stand for; where the table gives several fields, several. */
const readings = new Map<string, readonly Abbreviation[]>()
for (const row of abbreviations) readings.set(row.short, [...(readings.get(row.short) ?? []), row])

const known = patternOf(readings.keys())

/** The abbreviations of a text. */
export interface KnownAbbreviations {
  /** What each stands for, by how it is written. */
  meanings: ReadonlyMap<string, Abbreviation>
  /** Meets them where they stand alone. Global. */
  pattern: RegExp
}

/**
 * The known abbreviations of an Indonesian text, each with what it stands for there. Of several readings that one is
 * meant which the text writes out, or whose field the text's other abbreviations are of; where neither tells, the
 * abbreviation is left out.
 */
export function abbreviationsIn(text: string): KnownAbbreviations {
  const met = new Set([...text.matchAll(known)].map(([short]) => short))
  const found = new Map<string, Abbreviation>()
  const fields = new Map<string, number>()
  for (const short of met) {
    const [only, ...others] = readings.get(short) ?? []
    if (!only || others.length > 0) continue
    found.set(short, only)
    fields.set(only.field, (fields.get(only.field) ?? 0) + 1)
  }
  const small = text.toLowerCase()
  for (const short of met) {
    if (found.has(short)) continue
    const meant = likeliest(readings.get(short) ?? [], reading =>
      small.includes(reading.full.toLowerCase()) ? Number.POSITIVE_INFINITY : (fields.get(reading.field) ?? 0)
    )
    if (meant) found.set(short, meant)
  }
  return { meanings: found, pattern: patternOf(found.keys()) }
}

function patternOf(words: Iterable<string>): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${oneOf(words)})(?![\\p{L}\\p{N}])`, 'gu')
}

/** The one that is worth more than any other, or null. */
function likeliest<T>(all: readonly T[], worth: (one: T) => number): T | null {
  const [first, second] = all.map(one => ({ one, worth: worth(one) })).sort((a, b) => b.worth - a.worth)
  return first && first.worth > (second?.worth ?? 0) ? first.one : null
}
