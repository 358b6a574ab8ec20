/**
 * The browser's own Summarizer, where there is one: a model on this computer that writes a summary in its own words.
 * https://developer.mozilla.org/docs/Web/API/Summarizer_API
 */

/** How it stands with the summary that the browser may write. */
export type Written =
  /** It can be asked for. */
  | { kind: 'offered' }
  /** The browser fetches its model first: how much of it is there, 0 to 1. */
  | { kind: 'downloading'; fraction: number }
  | { kind: 'writing' }
  /** Lines of plain text. */
  | { kind: 'written'; text: string }
  | { kind: 'failed' }

/** A summary that can be written, and how to ask for it. */
export interface WrittenSummary {
  written: Written
  onWrite: () => void
  onCancel: () => void
}

type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available'

/** What is asked of it; the same for `availability()` and `create()`, or the first would not tell of the second. */
interface Options {
  type: 'key-points'
  format: 'plain-text'
  length: 'short'
  expectedInputLanguages: string[]
  outputLanguage: string
}

interface Monitor {
  /** `loaded` goes from 0 to 1. */
  addEventListener(type: 'downloadprogress', listener: (event: { loaded: number }) => void): void
}

export interface SummarizerSession {
  /** In a measure of the model's own. */
  inputQuota: number
  measureInputUsage(text: string, options: { signal: AbortSignal }): Promise<number>
  summarize(text: string, options: { context: string; signal: AbortSignal }): Promise<string>
  destroy(): void
}

export interface Summarizer {
  availability(options: Options): Promise<Availability>
  create(
    options: Options & { signal: AbortSignal; monitor: (monitor: Monitor) => void }
  ): Promise<SummarizerSession>
}

/** The browser's Summarizer, or null where it has none. */
export function summarizerHere(scope: object = globalThis): Summarizer | null {
  return (scope as { Summarizer?: Summarizer }).Summarizer ?? null
}

/** Whether it can write in this language, if need be after a download. Never rejects. */
export async function canWrite(summarizer: Summarizer, lang: string): Promise<boolean> {
  if (lang === 'und') return false
  try {
    return (await summarizer.availability(optionsFor(lang))) !== 'unavailable'
  } catch {
    // It throws on tags that are no languages.
    return false
  }
}

export interface WritingTask {
  lang: string
  title: string
  text: string
  /** Ends the download or the writing; what is under way then rejects with its reason. */
  signal: AbortSignal
  /** How much of the model has been downloaded, 0 to 1; not called where it is there. */
  onDownload: (fraction: number) => void
}

/**
 * Has a summary written, as lines of plain text. Must be called first thing in a click: a download needs the gesture.
 * Rejects where the browser cannot, or the signal says stop.
 */
export async function writeSummary(summarizer: Summarizer, task: WritingTask): Promise<string> {
  const { lang, title, signal } = task
  const session = await summarizer.create({
    ...optionsFor(lang),
    signal,
    monitor: monitor => monitor.addEventListener('downloadprogress', ({ loaded }) => task.onDownload(loaded))
  })
  try {
    const written = await session.summarize(await fitting(session, task), { context: title, signal })
    if (written.trim() === '') throw new Error('nothing was written')
    return written.trim()
  } finally {
    session.destroy()
  }
}

function optionsFor(lang: string): Options {
  return {
    type: 'key-points',
    format: 'plain-text',
    length: 'short',
    expectedInputLanguages: [lang],
    outputLanguage: lang
  }
}

/** As much of the text, from its beginning, as the model takes. */
async function fitting(session: SummarizerSession, { text, signal }: WritingTask): Promise<string> {
  const usage = await session.measureInputUsage(text, { signal })
  if (usage <= session.inputQuota) return text
  // A little less than would just fit: the measure is not quite even over a text.
  return text.slice(0, Math.floor((0.9 * text.length * session.inputQuota) / usage))
}
