import { isDigitwise, saidInThousands } from './digits'

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun']

/** A whole number in words, from its digits alone; digit by digit where it begins with nought or is very long. */
export function cardinal(digits: string): string {
  if (isDigitwise(digits)) return digitwise(digits)
  if (digits === '0') return 'nol'
  return saidInThousands(digits, (group, scale) => scaled(group, SCALES[scale] ?? ''))
}

/** `14` → `keempat belas`. */
export function ordinal(digits: string): string {
  return digits === '1' ? 'pertama' : `ke${cardinal(digits)}`
}

/** `0812` → `nol delapan satu dua`. */
export function digitwise(digits: string): string {
  return [...digits].map(digit => DIGITS[Number(digit)] ?? digit).join(' ')
}

/**
 * A number as Indonesian papers write it: `3.000.000`, `1,09`. A point before other than three digits parts as in
 * versions: `4.0` is `empat titik nol`.
 */
export function decimal(written: string): string {
  const [whole = '', part] = written.split(',')
  const isGrouped = /^\d{1,3}(\.\d{3})+$/.test(whole)
  const words = isGrouped
    ? cardinal(whole.replaceAll('.', ''))
    : whole.split('.').map(cardinal).join(' titik ')
  return part === undefined ? words : `${words} koma ${digitwise(part)}`
}

function scaled(group: number, scale: string): string {
  if (group === 0) return ''
  if (group === 1 && scale === 'ribu') return 'seribu'
  return `${hundreds(group)} ${scale}`.trim()
}

function hundreds(number: number): string {
  const hundred = Math.floor(number / 100)
  const rest = tens(number % 100)
  if (hundred === 0) return rest
  return `${hundred === 1 ? 'seratus' : `${DIGITS[hundred]} ratus`} ${rest}`.trim()
}

function tens(number: number): string {
  if (number === 0) return ''
  if (number < 10) return DIGITS[number] ?? ''
  if (number === 10) return 'sepuluh'
  if (number === 11) return 'sebelas'
  if (number < 20) return `${DIGITS[number - 10]} belas`
  return `${DIGITS[Math.floor(number / 10)]} puluh ${tens(number % 10)}`.trim()
}
