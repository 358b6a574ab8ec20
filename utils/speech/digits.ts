/** Longer numbers are read digit by digit: account and serial numbers. */
const LONGEST = 15

/** Whether a number is read digit by digit: where it begins with nought, or is very long. */
export function isDigitwise(digits: string): boolean {
  return (digits.length > 1 && digits.startsWith('0')) || digits.length > LONGEST
}

/**
 * A whole number in words, three digits at a time: `say` is given each group with its place, 0 for the last one. What
 * it gives no words for is left out.
 */
export function saidInThousands(digits: string, say: (group: number, scale: number) => string): string {
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3) groups.push(digits.slice(Math.max(0, end - 3), end))
  return groups
    .map((group, scale) => say(Number(group), scale))
    .reverse()
    .filter(words => words !== '')
    .join(' ')
}
