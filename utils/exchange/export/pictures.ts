/** Media types that an EPUB may hold and every reader shows. */
const CORE = ['image/jpeg', 'image/png', 'image/gif'] as const

export type CorePicture = { type: (typeof CORE)[number]; blob: Blob }

const SIGNATURES: [string, readonly number[]][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]]
]

/** What a picture's bytes say that it is; what its server said may be wrong. Null where they are none of the usual. */
async function typeOf(blob: Blob): Promise<string | null> {
  const head = new Uint8Array(await blob.slice(0, 12).arrayBuffer())
  const isAvif = String.fromCharCode(...head.subarray(4, 12)) === 'ftypavif'
  if (isAvif) return 'image/avif'
  return SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0] ?? null
}

/** The picture as an EPUB can hold it: as it is, or painted anew as JPEG. Null where the browser cannot read it. */
export async function corePicture(blob: Blob): Promise<CorePicture | null> {
  const found = await typeOf(blob)
  const type = CORE.find(core => core === found)
  if (type) return { type, blob }
  try {
    const bitmap = await createImageBitmap(blob)
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const brush = canvas.getContext('2d')
    if (!brush) return null
    // JPEG has no transparency: what shines through is paper.
    brush.fillStyle = 'white'
    brush.fillRect(0, 0, bitmap.width, bitmap.height)
    brush.drawImage(bitmap, 0, 0)
    bitmap.close()
    return { type: 'image/jpeg', blob: await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 }) }
  } catch {
    return null
  }
}

/** Bytes that are turned into letters at once: more would be too many arguments. */
const PART = 0x8000

/** The picture as an address that holds it whole, or null where its bytes are no picture's. */
export async function dataUrl(blob: Blob): Promise<string | null> {
  const type = await typeOf(blob)
  if (!type) return null
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let letters = ''
  for (let at = 0; at < bytes.length; at += PART)
    letters += String.fromCharCode(...bytes.subarray(at, at + PART))
  return `data:${type};base64,${btoa(letters)}`
}
