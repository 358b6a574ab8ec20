import { storyPictures } from '@/utils/library/pictures/store'

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
