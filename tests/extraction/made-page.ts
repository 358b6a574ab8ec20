import { JSDOM } from 'jsdom'
import { type Metadata, readMetadata } from '@/utils/extraction/metadata/metadata'
import type { Site } from '@/utils/rules/site'

/** Address of the made pages. */
export const URL = 'https://daerah.kabarcontoh.co.id/daerah/hujan-deras-di-bogor'
export const TITLE = '<h1>Hujan Deras di Bogor</h1>'
export const STORY = `<p>${'Hujan yang turun sejak pagi itu membuat warga di hilir tidak dapat pergi ke pasar dan sekolah. '.repeat(4)}</p>`
export const ENGLISH = `<p>${'The rain that fell on the city from the morning kept most of the people to their houses. '.repeat(4)}</p>`

/** A made page: its parts, and the site's facts where it is known. */
export interface Page {
  head?: string
  body: string
  lang?: string
  url?: string
  site?: Site
}

/** What is read of a made page. */
export function read({ head = '', body, lang = '', url = URL, site }: Page): Metadata {
  const { document } = new JSDOM(
    `<html lang="${lang}"><head><title>Hujan Deras di Bogor</title>${head}</head><body>${body}</body></html>`,
    { url }
  ).window
  return readMetadata(document, url, site ?? null)
}

/** JSON-LD as pages hold it. */
export function linked(...nodes: object[]): string {
  return nodes.map(node => `<script type="application/ld+json">${JSON.stringify(node)}</script>`).join('')
}

export const article = { '@type': 'NewsArticle', headline: 'Hujan Deras di Bogor' }
