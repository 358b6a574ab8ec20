import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Request, SiteServer } from '../e2e/harness/site-server.ts'
import { canaryAddress, PICTURE_HOST, picture } from './canary.ts'
import { pages } from './pages.ts'
import { vectors } from './vectors.ts'

/**
 * So that whatever asks or runs, it is not the page: it may neither fetch nor run anything. Live pages may, and have
 * asked for all they want before Bening is called.
 */
const STILL = "default-src 'none'; style-src 'unsafe-inline'"

/** Serves every hostile page, and something to see for each picture that may be shown. */
export function serveHostile(server: SiteServer): void {
  const body = readFileSync(join(import.meta.dirname, '../../public/icon/128.png'))
  for (const { url, html, isLive } of pages)
    server.serve(url, { body: html, headers: isLive ? {} : { 'content-security-policy': STILL } })
  for (const { id } of vectors) server.serve(picture(id), { body, type: 'image/png' })
  const dot = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
  server.serve(canaryAddress('hidden-pictures/true-size-of-a-dot'), { body: dot, type: 'image/gif' })
  server.serve(`https://${PICTURE_HOST}/carriers/lead.jpg`, { body, type: 'image/png' })
}

/** An article's pictures: what may be fetched, once it is shown. */
export interface Pictured {
  picture: { src: string } | null
  blocks: readonly { html: string }[]
}

/** Requests that nothing explains: neither the page's own nor for a picture that the pipeline kept. */
export function strayRequests(requests: readonly Request[], articles: readonly Pictured[]): string[] {
  const kept = articles.map(({ picture, blocks }) =>
    [picture?.src, ...blocks.map(block => block.html)].join('\n')
  )
  return requests
    .filter(({ url, referrer, cookie }) => {
      const { host, pathname } = new URL(url)
      if (host === 'warta.bening.test') return !/^\/(favicon\.ico|daerah\/)/.test(pathname)
      const isKept = kept.some(
        text => text.replaceAll('&amp;', '&').includes(decodeURI(url)) || text.includes(url)
      )
      return host !== PICTURE_HOST || !isKept || referrer !== null || cookie !== null
    })
    .map(({ url, referrer }) => `${url} (from ${referrer})`)
}

type Records = Record<string, unknown>

/** What Bening notes of a reading by itself: how often its rules met something, and which page was the last. */
const NOTES = new Set(['ruleHits', 'lastNoted', 'lastPage', 'syncKnown', 'syncState'])

/** Records that a reading of this address does not explain: it writes its story to the session, and its own notes. */
export function forgedRecords(
  before: { local: Records; session: Records },
  after: typeof before,
  url: string
) {
  const changed = (a: Records, b: Records) =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
      key => !NOTES.has(key) && JSON.stringify(a[key]) !== JSON.stringify(b[key])
    )
  const local = changed(before.local, after.local)
  const session = changed(before.session, after.session).filter(key => {
    const isStory = key.startsWith('story:')
    const isGone = !(key in after.session)
    const story = after.session[key] as { article?: { url: string } } | undefined
    return !(isStory && (isGone || story?.article?.url === url)) && !key.startsWith('panel:')
  })
  return [...local, ...session]
}
