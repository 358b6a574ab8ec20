/**
 * The text of a file, whatever program wrote it: by its byte order mark; UTF-16 without one by its zero bytes; UTF-8
 * where the bytes are that; else windows-1252, which takes any byte. The mark itself is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = encodingByMark(bytes) ?? encodingByZeros(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function encodingByMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

/** How many bytes at the beginning are looked at. */
const SAMPLE = 512

/** Markup and addresses are mostly ASCII, so every other byte of UTF-16 is zero there, and no byte of a text is. */
function encodingByZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = { even: 0, odd: 0 }
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 ? 'odd' : 'even'] += 1
  })
  const many = sample.length / 4
  if (zeros.odd > many && zeros.even < many / 4) return 'utf-16le'
  return zeros.even > many && zeros.odd < many / 4 ? 'utf-16be' : null
}
