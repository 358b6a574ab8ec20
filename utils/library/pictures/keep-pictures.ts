import { notAllowed, originOf } from '../../permissions'
import { createQueue } from '../../queue'
import { askedOriginsItem, lookItem, pictureSettingsItem } from '../../settings'
import { sortKeys } from '../keys'
import { listEntries } from '../list'
import { allKeys } from '../mend'
import { getSaved, readRecords } from '../records'
import { fetchPicture } from './fetch-picture'
import { pictureJobsItem } from './jobs'
import { pictureSources } from './picture-sources'
import { putPicture } from './put-picture'
import { assignPictures, forgetAllBut, forgetStories, keptOf } from './store'
import { forgetNotes, noteStoryPictures, pictureStories, readStoryPictures } from './story-record'

// Keeps pictures behind the save, which waits for none of it. For the background alone.

/** One story after another, and none of them beside the check. */
const inTurn = createQueue()
const inJobsTurn = createQueue()

/** Keeps the pictures of stories that were just saved, where the reader wants them kept and shown. */
export async function keepNewPictures(ids: readonly string[]): Promise<void> {
  const [{ isKeeping }, { pictures }] = await Promise.all([
    pictureSettingsItem.getValue(),
    lookItem.getValue()
  ])
  if (isKeeping && pictures) await keepPictures(await pictured(ids))
}

/** Those that show pictures, or did before: for the others nothing is noted down, since each note is a write. */
async function pictured(ids: readonly string[]): Promise<string[]> {
  const [records, notes] = await Promise.all([readRecords(ids), readStoryPictures(ids)])
  return ids.filter(id => {
    const record = records.get(id)
    const isReadable = record && typeof record !== 'string'
    const sources = isReadable ? pictureSources(record.saved.article, record.state) : []
    return sources.length > 0 || notes.has(id)
  })
}

/** Keeps the pictures of saved articles, as far as their hosts may be read. Resolves when it is noted down. */
export async function keepPictures(ids: readonly string[]): Promise<void> {
  await changeJobs(jobs => [...new Set([...jobs, ...ids])])
  for (const id of ids)
    void inTurn(() => keep(id)).finally(() => changeJobs(jobs => jobs.filter(job => job !== id)))
}

/** Goes on with what was under way when the worker was stopped. */
export async function resumePictures(): Promise<void> {
  await keepPictures(await pictureJobsItem.getValue())
}

/** Gives up the pictures of stories that are gone for good. */
export function forgetPictures(ids: readonly string[]): Promise<void> {
  return inTurn(async () => {
    await forgetStories(ids)
    await forgetNotes(ids)
  })
}

/** Gives up whatever a crash has left without a story. */
export function checkPictures(): Promise<void> {
  return inTurn(async () => {
    const keys = await allKeys()
    const { articles } = sortKeys(keys)
    await forgetAllBut(articles)
    await forgetNotes(pictureStories(keys).filter(id => !articles.has(id)))
  })
}

/** Notes for which hosts the reader was asked, so that nobody is asked twice; those that were allowed need no note. */
export async function noteAsked(origins: readonly string[]): Promise<void> {
  const refused = await notAllowed(origins)
  await askedOriginsItem.setValue([...new Set([...(await askedOriginsItem.getValue()), ...refused])])
}

/** Keeps what could not be had before its hosts were allowed: for when some have been. */
export async function keepAllowed(): Promise<void> {
  const asked = await askedOriginsItem.getValue()
  await askedOriginsItem.setValue(await notAllowed(asked))
  const records = await readStoryPictures((await listEntries()).map(({ id }) => id))
  const waiting = [...records].filter(([, record]) => record.origins.length > 0)
  const now = await Promise.all(
    waiting.map(async ([id, record]) => {
      const isReady = (await notAllowed(record.origins)).length < record.origins.length
      return isReady ? [id] : []
    })
  )
  await keepPictures(now.flat())
}

function changeJobs(change: (jobs: string[]) => string[]): Promise<void> {
  return inJobsTurn(async () => {
    const jobs = await pictureJobsItem.getValue()
    const next = change(jobs)
    if (next.join() !== jobs.join()) await pictureJobsItem.setValue(next)
  })
}

async function keep(id: string): Promise<void> {
  const record = await getSaved(id)
  if (!record || record.state.deletedAt !== null) return
  const sources = pictureSources(record.saved.article, record.state)
  await assignPictures(id, sources)
  const { sources: kept } = await keptOf(id)
  const missing = sources.filter(src => !kept.includes(src))
  const state = await fetchAll(id, missing, origins =>
    noteStoryPictures(id, { state: 'keeping', total: sources.length, origins })
  )
  await noteStoryPictures(id, { ...state, total: sources.length })
}

/** Fetches one after another. What is noted each time also tells the browser that its worker is at work. */
async function fetchAll(
  id: string,
  missing: readonly string[],
  note: (origins: string[]) => Promise<void>
): Promise<{ state: 'done' | 'over-limit' | 'no-room'; origins: string[] }> {
  const origins = new Set<string>()
  for (const src of missing) {
    const origin = originOf(src)
    if (!origin || origins.has(origin)) continue
    await note([])
    const picture = await fetchPicture(src)
    if (picture === 'not-allowed') origins.add(origin)
    if (typeof picture === 'string') continue
    const outcome = await putPicture(id, { src, blob: picture })
    if (outcome === 'over-limit' || outcome === 'no-room') return { state: outcome, origins: [...origins] }
  }
  return { state: 'done', origins: [...origins] }
}
