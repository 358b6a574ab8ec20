import { disableTypes, imageSize } from 'image-size'

/** Longest side of a kept picture, in pixels: enough for the widest column on a dense screen. */
const LONGEST_SIDE = 1280

/** Larger ones are not decoded, whatever their file weighs: a few kilobytes can unpack to gigabytes. */
const MOST_PIXELS = 50_000_000

/** Less is nothing to look at: a counter. */
const LEAST_SIDE = 3

const QUALITY = 0.8

/** What `encoded` writes. */
const PACKED = ['image/webp', 'image/png', 'image/jpeg']

/** What is kept, by what the bytes say and not by what their host says. An SVG is a document and not kept. */
const kinds: Record<string, string> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp'
}

// The library's other parsers are not let near bytes from elsewhere.
disableTypes(
  'cur dds icns ico j2c jp2 jxl jxl-stream ktx pnm psd svg tga tiff'.split(' ') as Parameters<
    typeof disableTypes
  >[0]
)

export interface FittedPicture {
  blob: Blob
  width: number
  height: number
}

/**
 * The picture drawn anew, at a size for reading; null where it is none that can be kept. Of what moves the first
 * frame stays; what is transparent stays so; nothing of the original file, such as where it was taken, is left.
 */
export async function fitPicture(bytes: Uint8Array<ArrayBuffer>): Promise<FittedPicture | null> {
  const type = typeOf(bytes)
  if (!type) return null
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type }))
    const { width, height } = fittedSize(bitmap)
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (!context) return null
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, width, height)
    bitmap.close()
    return { blob: await encoded(canvas, type), width, height }
  } catch {
    // Broken, or of a kind that this browser cannot decode.
    return null
  }
}

/** A picture as `fitPicture` makes them, left as it is; null where it is not such a one. */
export function packedPicture(bytes: Uint8Array<ArrayBuffer>): FittedPicture | null {
  const type = typeOf(bytes)
  if (!type || !PACKED.includes(type)) return null
  const { width, height } = imageSize(bytes)
  return Math.max(width, height) > LONGEST_SIDE ? null : { blob: new Blob([bytes], { type }), width, height }
}

/** Type of the bytes; null where they are no picture that can be kept, or one of a size that should not be decoded. */
export function typeOf(bytes: Uint8Array): string | null {
  try {
    const { type = '', width, height } = imageSize(bytes)
    if (Math.min(width, height) < LEAST_SIDE || width * height > MOST_PIXELS) return null
    return kinds[type] ?? null
  } catch {
    return null
  }
}

/** The size at which a picture is kept, in whole pixels; small ones stay as they are. */
export function fittedSize({ width, height }: { width: number; height: number }): {
  width: number
  height: number
} {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  const scaled = (side: number) => Math.max(1, Math.round(side * scale))
  return { width: scaled(width), height: scaled(height) }
}

/** WebP, which is small and can be transparent. A browser that cannot write it answers with a PNG. */
async function encoded(canvas: OffscreenCanvas, type: string): Promise<Blob> {
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY })
  if (blob.type === 'image/webp' || type !== 'image/jpeg') return blob
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
}
