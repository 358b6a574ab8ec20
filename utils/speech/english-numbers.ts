import { isDigitwise, saidInThousands } from './digits'

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen'
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion']
const ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth'
}

/** A whole number in words, from its digits alone; digit by digit where it begins with nought or is very long. */
export function cardinal(digits: string): string {
  if (isDigitwise(digits)) return digitwise(digits)
  if (digits === '0') return 'zero'
  return saidInThousands(digits, (group, scale) =>
    group === 0 ? '' : `${hundreds(group)} ${SCALES[scale]}`.trim()
  )
}

/** `21` → `twenty-first`. */
export function ordinal(digits: string): string {
  const words = cardinal(String(Number(digits)))
  const [last = ''] = words.match(/\w+$/) ?? []
  const turned = ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return words.slice(0, words.length - last.length) + turned
}

/** `1990` → `nineteen ninety`, `2005` → `two thousand five`, `2021` → `twenty twenty-one`. */
export function year(digits: string): string {
  const [first, last] = [Number(digits.slice(0, 2)), Number(digits.slice(2))]
  if (digits.length !== 4 || first % 10 === 0 ? last < 10 : false) return cardinal(digits)
  if (last === 0) return `${tens(first)} hundred`
  return `${tens(first)} ${last < 10 ? `oh ${tens(last)}` : tens(last)}`
}

export function digitwise(digits: string): string {
  return [...digits].map(digit => ONES[Number(digit)] ?? digit).join(' ')
}

/** `3,000,000`, `1.09`; points that part more than two numbers are those of versions. */
export function decimal(written: string): string {
  const [whole = '', part, ...rest] = written.replaceAll(',', '').split('.')
  if (rest.length > 0) return [whole, part ?? '', ...rest].map(cardinal).join(' point ')
  return part === undefined ? cardinal(whole) : `${cardinal(whole)} point ${digitwise(part)}`
}

function hundreds(number: number): string {
  const rest = number % 100 === 0 ? '' : tens(number % 100)
  return number < 100 ? rest : `${ONES[Math.floor(number / 100)]} hundred ${rest}`.trim()
}

function tens(number: number): string {
  if (number < 20) return ONES[number] ?? ''
  const ten = TENS[Math.floor(number / 10)] ?? ''
  return number % 10 === 0 ? ten : `${ten}-${ONES[number % 10]}`
}
