import type { Article } from '../article'
import type { Edits } from '../edits'
import { type Line, type LinePlace, lineAt, linesOf } from './lines'
import { createListener } from './listener'
import type { Player, PlayerEvent } from './player'
import type { VoiceEngine } from './voice-engine'
import { type Voice, type VoiceChoice, voiceChoice, voiceFor } from './voices'

/** What a view shows of the listening. */
export interface Hearing {
  status: Player['status']
  /** Lines that the voice has not spoken, one or two in a row, since the reader did anything. */
  unheard: number
  /** The line that is spoken, or would be; null in a story without words. */
  line: Line | null
  voices: VoiceChoice
  /** The one that speaks; null where there is none in the article's language and none was chosen. */
  voice: Voice | null
  /** Whether the browser has told its voices. */
  isReady: boolean
}

export interface StoryListener {
  send(event: PlayerEvent): void
  /** Speaks on from a place in the article. */
  goTo(place: LinePlace): void
  renew(article: Article, edits: Edits): void
  setWish(wish: VoiceWish): void
  stop(): void
}

/** What the reader has chosen; a voice only where one was. */
export interface VoiceWish {
  voice: string | undefined
  rate: number
}

interface Options {
  article: Article
  edits: Edits
  /** Where to begin; null at the head. */
  place: LinePlace | null
  wish: VoiceWish
  engine: VoiceEngine
  onHearing: (hearing: Hearing) => void
}

/** Milliseconds that browsers may take to tell their voices; later ones are taken in all the same. */
const VOICES_WITHIN = 2000

/** Reads a story out from its place on, as soon as there is a voice. */
export function listenTo({ article, place, engine, onHearing, ...options }: Options): StoryListener {
  let lines = linesOf(article, options.edits)
  let wish = options.wish
  let voices = voiceChoice(engine.voices(), article.lang)
  let hearing: Hearing = {
    status: 'paused',
    unheard: 0,
    line: null,
    voices,
    voice: null,
    isReady: engine.voices().length > 0
  }
  const tell = (change: Partial<Hearing>) => {
    hearing = { ...hearing, ...change }
    onHearing(hearing)
  }
  const listener = createListener({
    lines,
    lang: article.lang,
    place,
    engine,
    onPlayer: ({ status, unheard }, line) => tell({ status, unheard, line })
  })

  const settleVoice = () => {
    const voice = voiceFor(voices, wish.voice)
    const isFirst = hearing.voice === null && voice !== null
    tell({ voices, voice })
    listener.setManner({ voice, rate: wish.rate })
    if (isFirst && isWaiting) {
      isWaiting = false
      listener.send({ kind: 'play' })
    }
  }
  const ready = () => {
    clearTimeout(timer)
    tell({ isReady: true })
  }
  let isWaiting = true
  const timer = setTimeout(ready, VOICES_WITHIN)
  const unwatch = engine.watchVoices(() => {
    voices = voiceChoice(engine.voices(), article.lang)
    if (engine.voices().length > 0) ready()
    settleVoice()
  })
  if (hearing.isReady) ready()
  settleVoice()

  return {
    send: event => {
      // Who has paused while the voices were being told wants silence.
      isWaiting = isWaiting && event.kind !== 'pause'
      listener.send(event)
    },
    goTo: next => listener.send({ kind: 'go', to: Math.max(0, lineAt(lines, next)) }),
    renew: (next, edits) => {
      lines = linesOf(next, edits)
      listener.renew(lines)
    },
    setWish: next => {
      wish = next
      settleVoice()
    },
    stop: () => {
      clearTimeout(timer)
      unwatch()
      listener.stop()
    }
  }
}
