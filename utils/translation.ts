import { languageCode } from './language-code'

/**
 * The browser's own Translator, where there is one: a model on this computer.
 * https://developer.mozilla.org/docs/Web/API/Translator
 */

/** How it stands with the translation that the browser may make. */
export type Translated =
  /** It can be asked for. */
  | { kind: 'offered' }
  /** The browser fetches its model first: how much of it is there, 0 to 1. */
  | { kind: 'downloading'; fraction: number }
  | { kind: 'translating' }
  | { kind: 'translated' }
  | { kind: 'failed' }

/** A translation that can be made, and how to ask for it. */
export interface Translation {
  translated: Translated
  /** What has been translated so far, by the ids of its blocks. */
  texts: ReadonlyMap<string, string>
  /** Language of what is translated into: BCP 47. */
  lang: string
  onTranslate: () => void
  /** Ends it, and takes away what is there of it. */
  onCancel: () => void
}

type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available'

/** BCP 47 both; the same for `availability()` and `create()`, or the first would not tell of the second. */
export interface LanguagePair {
  sourceLanguage: string
  targetLanguage: string
}

interface Monitor {
  /** `loaded` goes from 0 to 1. */
  addEventListener(type: 'downloadprogress', listener: (event: { loaded: number }) => void): void
}

export interface TranslatorSession {
  translate(text: string, options: { signal: AbortSignal }): Promise<string>
  destroy(): void
}

export interface Translator {
  availability(pair: LanguagePair): Promise<Availability>
  create(
    options: LanguagePair & { signal: AbortSignal; monitor: (monitor: Monitor) => void }
  ): Promise<TranslatorSession>
}

/** The browser's Translator, or null where it has none. */
export function translatorHere(scope: object = globalThis): Translator | null {
  return (scope as { Translator?: Translator }).Translator ?? null
}

/** Whether it can translate so, if need be after a download. Never rejects. */
export async function canTranslate(translator: Translator, pair: LanguagePair): Promise<boolean> {
  const { sourceLanguage, targetLanguage } = pair
  if (sourceLanguage === 'und' || languageCode(sourceLanguage) === languageCode(targetLanguage)) return false
  try {
    return (await translator.availability(pair)) !== 'unavailable'
  } catch {
    // It throws on tags that are no languages.
    return false
  }
}

export interface TranslationTask {
  pair: LanguagePair
  blocks: readonly { id: string; text: string }[]
  /** Ends the download or the translating; what is under way then rejects with its reason. */
  signal: AbortSignal
  /** How much of the model has been downloaded, 0 to 1; not called where it is there. */
  onDownload: (fraction: number) => void
  /** Called for each block, in their order. */
  onText: (id: string, text: string) => void
}

/**
 * Has blocks translated, line by line. Must be called first thing in a click: a download needs the gesture. Rejects
 * where the browser cannot, or the signal says stop.
 */
export async function translateBlocks(translator: Translator, task: TranslationTask): Promise<void> {
  const { signal, onDownload } = task
  const session = await translator.create({
    ...task.pair,
    signal,
    monitor: monitor => monitor.addEventListener('downloadprogress', ({ loaded }) => onDownload(loaded))
  })
  try {
    for (const { id, text } of task.blocks) {
      const lines: string[] = []
      for (const line of text.split('\n')) lines.push(await session.translate(line, { signal }))
      task.onText(id, lines.join('\n'))
    }
  } finally {
    session.destroy()
  }
}
