import { browser } from './browser'
import { giveBack, notAllowed, originOf } from './permissions'
import { createQueue } from './queue'
import { storedItem } from './stored-item'

// Sites whose stories open in Bening by themselves. For the background, but for what views show of them.

/** A site, by its match pattern (`https://www.example.com/*`). */
export interface OpenSite {
  origin: string
  /** Whether its host was allowed before, for pictures: then it stays so when the site is let go. */
  wasAllowed: boolean
}

/** The sites, in the order in which they were wished for. */
export const openSitesItem = storedItem<OpenSite[]>('local:openSites', { fallback: [] })

/** The site that the browser was asked for last: its question can close the view that asked, and a no is never told. */
const wishItem = storedItem<string | null>('session:openSiteWish', { fallback: null })

const inTurn = createQueue()

/** The pattern of the site that opens this address, or null where none does. */
export function openSiteOf(url: string, sites: readonly OpenSite[]): string | null {
  const origin = originOf(url)
  return sites.some(site => site.origin === origin) ? origin : null
}

/**
 * Notes that the reader is being asked to allow a site, so that its stories open in Bening. For the view that asks: the
 * question may close it, and a message to a background that has to be started first is lost with its sender.
 */
export function noteWish(origin: string): Promise<void> {
  return wishItem.setValue(origin)
}

/** Notes that the reader was asked to allow a site, so that its stories open in Bening; at once where it is allowed. */
export function wishForSite(origin: string): Promise<void> {
  return inTurn(async () => {
    const isAllowed = (await notAllowed([origin])).length === 0
    if (isAllowed) await add({ origin, wasAllowed: true })
    else await wishItem.setValue(origin)
  })
}

/** Drops the wish that no answer has come to: the browser asks for something else now. */
export function forgetWish(): Promise<void> {
  return inTurn(() => wishItem.setValue(null))
}

/** Takes in what was allowed just now, here or in the browser's own settings: the site that was wished for, if it is in it. */
export function takeAllowed(): Promise<void> {
  return inTurn(async () => {
    const wish = await wishItem.getValue()
    if (!wish || (await notAllowed([wish])).length > 0) return
    await wishItem.setValue(null)
    await add({ origin: wish, wasAllowed: false })
  })
}

/** Takes in what was given back just now, here or in the browser's own settings: those sites open no more. */
export function takeGivenBack(): Promise<void> {
  return inTurn(async () => {
    const sites = await openSitesItem.getValue()
    const gone = new Set(await notAllowed(sites.map(({ origin }) => origin)))
    if (gone.size > 0) await openSitesItem.setValue(sites.filter(({ origin }) => !gone.has(origin)))
    await registerScripts()
  })
}

/** Opens a site's stories no more, and gives its host back, unless it was allowed for pictures before. */
export async function leaveSite(origin: string): Promise<void> {
  await forgetWish()
  const site = await inTurn(async () => {
    const sites = await openSitesItem.getValue()
    await openSitesItem.setValue(sites.filter(other => other.origin !== origin))
    await registerScripts()
    return sites.find(other => other.origin === origin)
  })
  if (site && !site.wasAllowed) await giveBack(origin)
}

/** Brings the browser's scripts to what is wished and allowed; an update of Bening has taken them away. */
export function checkScripts(): Promise<void> {
  return inTurn(registerScripts)
}

async function add(site: OpenSite): Promise<void> {
  const sites = await openSitesItem.getValue()
  if (!sites.some(({ origin }) => origin === site.origin)) await openSitesItem.setValue([...sites, site])
  await registerScripts()
}

const PREFIX = 'open:'

async function registerScripts(): Promise<void> {
  const origins = (await openSitesItem.getValue()).map(({ origin }) => origin)
  const missing = new Set(await notAllowed(origins))
  const wanted = new Set(origins.filter(origin => !missing.has(origin)))
  const there = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id)
  const gone = there.filter(id => id.startsWith(PREFIX) && !wanted.has(id.slice(PREFIX.length)))
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone })
  const fresh = [...wanted].filter(origin => !there.includes(PREFIX + origin))
  // They outlive the worker and the browser.
  const scripts = fresh.map(origin => ({ id: PREFIX + origin, matches: [origin], js: ['/readable.js'] }))
  if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts)
}
