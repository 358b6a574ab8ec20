import { browser } from '../../browser'
import { notAllowed, originsOf } from '../../permissions'

/** Milliseconds until a host is given up. */
const PATIENCE = 20_000

/** Larger files are not taken. */
const MOST_BYTES = 20_000_000

/**
 * Fetches a picture, without cookies and without saying what page it is for. `not-allowed`: its host lets no
 * one read it unasked, and the reader has not allowed it. `failed`: it could not be had.
 */
export async function fetchPicture(src: string): Promise<Blob | 'not-allowed' | 'failed'> {
  if (isKnownByAddress() && !(await isAllowed(src))) return 'not-allowed'
  const end = AbortSignal.timeout(PATIENCE)
  try {
    const response = await fetch(src, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: end
    })
    return response.ok ? await bodyOf(response) : 'failed'
  } catch {
    // Whether a host forbids it or cannot be reached, a browser does not tell.
    if (end.aborted) return 'failed'
    return (await isAllowed(src)) ? 'failed' : 'not-allowed'
  }
}

/**
 * Whether the extension's address, which a browser tells a host that is read unasked, is another for each install:
 * there (Firefox) it would name the reader, so only hosts that were allowed are asked.
 */
function isKnownByAddress(): boolean {
  return browser.runtime.getURL('/').startsWith('moz-extension:')
}

async function isAllowed(src: string): Promise<boolean> {
  return (await notAllowed(originsOf([src]))).length === 0
}

/** The body, read no further than a picture can be long. */
async function bodyOf(response: Response): Promise<Blob | 'failed'> {
  const reader = response.body?.getReader()
  if (!reader) return 'failed'
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value)
    bytes += part.value.length
    if (bytes <= MOST_BYTES) continue
    await reader.cancel()
    return 'failed'
  }
  return new Blob(chunks)
}
