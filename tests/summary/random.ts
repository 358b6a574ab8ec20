/** Pseudo-random numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pieces = [
  'Polisi',
  'warga',
  'Ia',
  'Hal itu',
  'tersebut',
  'dr.',
  'Kombes Pol.',
  'W.S. Rendra',
  'U.S.',
  'PT.',
  '1.000,50',
  '10.30',
  '(15/11/2021)',
  '“',
  '”',
  '"',
  '"Awas!"',
  'katanya.',
  'He said',
  'this bridge',
  '...',
  '…',
  '?',
  '!',
  '.',
  ',',
  '\n',
  '  ',
  '👩‍👩‍👧',
  '🇮🇩',
  'مرحبا',
  'كيف؟',
  'שלום.',
  '日本語。',
  'e\u0301',
  '\u200b',
  '\ud83d',
  '1.',
  '• ',
  'JAKARTA, Contoh -',
  '(rsa)'
]

/** A text out of what makes sentences hard to split. */
export function randomText(random: () => number): string {
  const length = Math.floor(random() * 60)
  return Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join(
    random() < 0.8 ? ' ' : ''
  )
}
