const VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** How Roman numerals are written, the empty one left out by whoever uses it. */
export const ROMAN = 'M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})'

/** `XIV` → `14`. */
export function romanDigits(roman: string): string {
  const values = [...roman].map(letter => VALUES[letter] ?? 0)
  const sum = values.reduce((total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value), 0)
  return String(sum)
}
