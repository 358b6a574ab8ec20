import { keptPicture, storyPictures } from '@/utils/library/pictures/store'

export interface KeptUrls {
  /** Addresses in this view, by those on the web. */
  urls: ReadonlyMap<string, string>
  /** Lets go of the pictures; the addresses lead nowhere after. */
  revoke(): void
}

/** Where a view finds the kept pictures of a saved article; nowhere, where they cannot be had. */
export async function keptUrls(id: string): Promise<KeptUrls> {
  const pictures = await storyPictures(id).catch(() => [])
  const urls = new Map(pictures.map(({ src, blob }) => [src, URL.createObjectURL(blob)]))
  return {
    urls,
    revoke: () => {
      for (const url of urls.values()) URL.revokeObjectURL(url)
    }
  }
}

/** The same for one picture, by its address on the web; null where it is not kept, or cannot be had. */
export async function keptUrl(src: string): Promise<{ url: string; close(): void } | null> {
  const blob = await keptPicture(src).catch(() => null)
  if (!blob) return null
  const url = URL.createObjectURL(blob)
  return { url, close: () => URL.revokeObjectURL(url) }
}
