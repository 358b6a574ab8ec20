import { defineExtensionMessaging } from '@webext-core/messaging'
import { browser } from './browser'
import type { ImportedRecord } from './library/import'
import { isStateChange } from './library/is-state-change'
import type { ImportOutcome, SaveOutcome, SaveRequest, StateChange } from './library/saved'

/** What views ask of the background, the only writer of the reading list. */
interface Messages {
  /** Saves a story of this session. */
  save(request: SaveRequest): SaveOutcome
  /** Deletes saved articles; they can be had back until they are purged. */
  remove(ids: string[]): void
  /** Takes a deletion back. */
  restore(ids: string[]): void
  /** Changes the state of a saved article. */
  patchState(request: { id: string; patch: StateChange }): void
  /** Changes the state of many in one write. */
  patchStates(request: { ids: string[]; patch: StateChange }): void
  /** Brings records in, in one write; a hundred at a time are no strain. Each is judged for itself. */
  importRecords(records: ImportedRecord[]): ImportOutcome[]
  /** Keeps the pictures of saved articles, as far as their hosts may be read. Answers when it has begun. */
  keepPictures(ids: string[]): void
  /** The reader was asked to allow these hosts (match patterns), by the browser or before it, whatever the answer. */
  askedForHosts(origins: string[]): void
  /** The reader was asked to allow a site (a match pattern) so that its stories open in Bening, whatever the answer. */
  openSite(origin: string): void
  /** Opens a site's stories no more. */
  leaveSite(origin: string): void
  /** Lets the reader pick something on the page of a story of this session; answers whether that has begun. */
  pickOnPage(story: string): boolean
  /** Drops the oldest pictures, about a quarter of what is kept. */
  dropOldestPictures(request: null): void
}

type Request<Type extends keyof Messages> = Parameters<Messages[Type]>[0]
type Answer<Type extends keyof Messages> = ReturnType<Messages[Type]>

const messaging = defineExtensionMessaging<Messages>()

/** Asks the background. Rejects where it refuses or its work fails. */
export const sendMessage = messaging.sendMessage

/**
 * Registers the background's answer to a message. What does not come from this extension's own pages, or is not of
 * the right shape, is refused before the handler sees it, and the sender's promise rejects.
 */
export function answer<Type extends keyof Messages>(
  type: Type,
  onRequest: (request: Request<Type>) => Promise<Answer<Type>>
): void {
  messaging.onMessage(type, ({ data, sender }) => {
    if (!isOwnPage(sender)) throw new Error('only pages of this extension are answered')
    if (!isRequest[type](data)) throw new Error(`malformed message: ${type}`)
    return onRequest(data)
  })
}

/** Content scripts share the extension's id, but their address is the page's. */
function isOwnPage(sender: { id?: string; url?: string }): boolean {
  return sender.id === browser.runtime.id && !!sender.url?.startsWith(browser.runtime.getURL('/'))
}

const isRequest: { [Type in keyof Messages]: (data: unknown) => data is Request<Type> } = {
  save: (data): data is Request<'save'> =>
    hasOnly(data, ['story', 'isPrivateAgreed', 'isForced']) &&
    isId(data.story) &&
    typeof data.isPrivateAgreed === 'boolean' &&
    ['boolean', 'undefined'].includes(typeof data.isForced),
  remove: isIds,
  restore: isIds,
  patchState: (data): data is Request<'patchState'> =>
    hasOnly(data, ['id', 'patch']) && isId(data.id) && isStateChange(data.patch),
  patchStates: (data): data is Request<'patchStates'> =>
    hasOnly(data, ['ids', 'patch']) && isIds(data.ids) && isStateChange(data.patch),
  importRecords: (data): data is Request<'importRecords'> =>
    Array.isArray(data) && data.every(record => hasOnly(record, ['article', 'state'])),
  keepPictures: isIds,
  askedForHosts: isOrigins,
  openSite: isOrigin,
  leaveSite: isOrigin,
  pickOnPage: isId,
  dropOldestPictures: (data): data is null => data === null
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 100
}

function isIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isId)
}

function isOrigin(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/[^/*]+\/\*$/.test(value)
}

function isOrigins(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isOrigin)
}

function hasOnly(value: unknown, names: string[]): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every(name => names.includes(name))
  )
}
