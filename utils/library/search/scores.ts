/** What a term counts that only begins with the word sought, or only shares its stem, beside the word itself. */
export const PREFIX = 0.6
export const STEM = 0.8

/** A part of a score that is never 0. */
export function scaled(score: number, factor: number): number {
  return Math.max(1, Math.round(score * factor))
}
