import type { Article } from './article'
import { browser } from './browser'
import { carryEdits } from './carry-edits'
import { changedList, changeEdits, type EditChange, type Edits, unedited } from './edits'
import { createQueue } from './queue'
import type { ReadingFailure } from './reading-failure'

/** A page that was read in this session; lives in `storage.session` and so in memory only. */
export interface Story extends Edits {
  id: string
  article: Article
  /** The tab that it was read from. */
  tab: number
  /** Read from a private window: nothing of it may be written to disk unasked. */
  isPrivate: boolean
  /** Epoch milliseconds. */
  readAt: number
}

/** A story that was just read. */
type NewStory = Omit<Story, 'id' | keyof Edits>

export interface FailedReading {
  failure: ReadingFailure
  /** Address of the page, where it is known. */
  url: string | null
}

/** What a view is handed. */
export type Reading = { story: string } | FailedReading

/** So many stories are kept, besides those that side panels show; the oldest goes first. */
const KEPT = 5

const keyOf = (id: string) => `story:${id}`

/** Changes of stories within this context, one after another. Another context's touch other keys as a rule. */
const inTurn = createQueue()

/** Stories that this context is storing just now: to be shown they need not come back out of storage. */
const inHand = new Map<string, Story>()

/** The story, or null where it has gone (browser restarted, five others read since). */
export async function getStory(id: string): Promise<Story | null> {
  const story = inHand.get(id)
  if (story) return story
  const key = keyOf(id)
  return ((await browser.storage.session.get(key))[key] as Story | undefined) ?? null
}

/** The story that was read from this page of a tab; null where there is none. */
export async function storyOf(tab: number, url: string): Promise<Story | null> {
  const bare = (address: string) => address.split('#')[0]
  const { stories } = await readSession()
  return stories.find(story => story.tab === tab && bare(story.article.url) === bare(url)) ?? null
}

/** The story that was read last, those from private windows left out; null where there is none. */
export async function lastStory(): Promise<Story | null> {
  const { stories } = await readSession()
  return stories.filter(({ isPrivate }) => !isPrivate).sort((a, b) => b.readAt - a.readAt)[0] ?? null
}

interface PutOptions {
  /** Those of its removals that the filters keep: they stand in their places. */
  kept?: readonly string[]
  /** What was stored before, where somebody has asked for it in good time. */
  session?: Promise<Session | null>
  /** Told of the story before it is stored, and waited for; `getStory()` of this context has it from then on. */
  onStory?: (story: Story) => void | Promise<void>
}

/**
 * Keeps a story that was just read. A second reading of the same address in the same tab takes the first one's place
 * and id, with what the reader did with its blocks, and with the other pages that were joined to it. Rejects where the
 * story alone is more than the session's storage takes.
 */
export function putStory(
  reading: NewStory,
  { kept = [], session, onStory }: PutOptions = {}
): Promise<Story> {
  return inTurn(async () => {
    const { stories, shown } = await upToDate(session)
    const before = stories.find(story => isSameReading(story, reading))
    const article = before && holds(before.article, reading.article) ? before.article : reading.article
    const story: Story = {
      ...reading,
      article,
      id: before?.id ?? crypto.randomUUID(),
      ...editsOf(before, article, article === reading.article ? kept : [])
    }
    inHand.set(story.id, story)
    try {
      await onStory?.(story)
      const others = stories.filter(other => other.id !== story.id).sort((a, b) => b.readAt - a.readAt)
      await drop(others.slice(KEPT - 1).filter(other => !shown.has(other.id)))
      await write(story, others.slice(0, KEPT - 1))
    } finally {
      inHand.delete(story.id)
    }
    return story
  })
}

/**
 * Puts a story's article with its other pages in its place, with what the reader did with its blocks; false where the
 * story has gone. A shorter one, of a second try that failed, leaves the text as it is.
 */
export function putJoined(id: string, article: Article, kept: readonly string[] = []): Promise<boolean> {
  return inTurn(async () => {
    const story = await getStory(id)
    if (!story || story.article.url !== article.url) return false
    const isLess = article.words < story.article.words && article.pages.state !== 'whole'
    const joined = isLess
      ? { ...story.article, pages: { ...story.article.pages, state: 'failed' as const } }
      : article
    const edits = editsOf(story, joined, joined === article ? kept : [])
    const { stories, shown } = await readSession()
    const older = stories.filter(other => other.id !== id && !shown.has(other.id))
    await write(
      { ...story, article: joined, readAt: Date.now(), ...edits },
      older.sort((a, b) => b.readAt - a.readAt)
    )
    return true
  })
}

/** Whether two looks at a story show the same: nobody has read or changed it in between. */
export function isSameState(one: Story, other: Story): boolean {
  const state = ({ id, readAt, restored, hidden }: Story) => [id, readAt, restored, hidden]
  return JSON.stringify(state(one)) === JSON.stringify(state(other))
}

/** Changes what stands in the story. */
export function editStory(id: string, change: EditChange): Promise<void> {
  return inTurn(async () => {
    const story = await getStory(id)
    if (!story) return
    await store({ ...story, ...changeEdits(story, change) })
  })
}

/** Calls back at each change of the story; returns the way to stop. */
export function watchStory(id: string, onChange: (story: Story | null) => void): () => void {
  return watchSession(keyOf(id), value => onChange((value as Story | undefined) ?? null))
}

/** Calls back whenever a page was read, in whichever view; returns the way to stop. */
export function watchReadings(onRead: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(key => key.startsWith(keyOf('')))) onRead()
  }
  browser.storage.session.onChanged.addListener(listener)
  return () => browser.storage.session.onChanged.removeListener(listener)
}

/** Forgets what was read from private windows: the last of them has been closed. */
export function forgetPrivate(): Promise<void> {
  return inTurn(async () => drop((await readSession()).stories.filter(story => story.isPrivate)))
}

/** What is stored of this session. */
export interface Session {
  stories: Story[]
  /** Ids of those that side panels show. */
  shown: Set<string>
  /** How often this context had written stories when it was asked for. */
  at: number
}

let writes = 0

export async function readSession(): Promise<Session> {
  const at = writes
  const all = await browser.storage.session.get(null)
  const valuesOf = (prefix: string) =>
    Object.entries(all).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []))
  const readings = valuesOf('panel:') as Reading[]
  return {
    stories: valuesOf('story:') as Story[],
    shown: new Set(readings.flatMap(reading => ('story' in reading ? [reading.story] : []))),
    at
  }
}

/** The session that was asked for, unless this context has written since. */
async function upToDate(asked: Promise<Session | null> | undefined): Promise<Session> {
  const session = await asked
  return session?.at === writes ? session : readSession()
}

function isSameReading(story: Story, reading: NewStory): boolean {
  return (
    story.tab === reading.tab &&
    story.article.url === reading.article.url &&
    story.isPrivate === reading.isPrivate
  )
}

/** What the reader did with an earlier reading, and what of the later one the filters keep (`kept`). */
function editsOf(before: Story | undefined, article: Article, kept: readonly string[]): Edits {
  const { restored, hidden } = before ? carryEdits(before.article, before, article) : unedited
  return { restored: changedList(restored, kept, hidden), hidden: [...hidden] }
}

/** Whether an article with other pages joined to it begins with all that this reading of its page has. */
function holds(joined: Article, { blocks }: Article): boolean {
  return joined.pages.read > 1 && blocks.every(({ text }, at) => text === joined.blocks[at]?.text)
}

/** Writes the story; where storage is full, older ones (newest first) give way one by one. */
async function write(story: Story, older: Story[]): Promise<void> {
  try {
    await store(story)
  } catch (error) {
    const oldest = older.at(-1)
    if (!oldest) throw error
    await drop([oldest])
    await write(story, older.slice(0, -1))
  }
}

function store(story: Story): Promise<void> {
  writes += 1
  return browser.storage.session.set({ [keyOf(story.id)]: story })
}

function drop(stories: Story[]): Promise<void> {
  return browser.storage.session.remove(stories.map(story => keyOf(story.id)))
}

/** Calls back with each new value of a key of the session's storage; returns the way to stop. */
export function watchSession(key: string, onChange: (value: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (key in changes) onChange(changes[key]?.newValue)
  }
  browser.storage.session.onChanged.addListener(listener)
  return () => browser.storage.session.onChanged.removeListener(listener)
}
