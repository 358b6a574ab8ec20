import { languageCode } from '../language-code'
import { speakEnglish } from '../speech/english'
import { speakIndonesian } from '../speech/indonesian'
import type { Spoken } from '../speech/spoken'
import { clausesOf } from './clauses'
import { type Line, type LinePlace, lineAt } from './lines'
import { nextPlayer, type Player, type PlayerEvent, restingAt } from './player'
import type { VoiceEngine } from './voice-engine'
import type { Voice } from './voices'

export interface Listener {
  send(event: PlayerEvent): void
  /** The text has changed: goes on at the same place. */
  renew(lines: readonly Line[]): void
  /** With what voice and how fast; null: there is none, and nothing is spoken. */
  setManner(manner: { voice: Voice | null; rate: number }): void
  /** Silence for good. */
  stop(): void
}

interface Options {
  lines: readonly Line[]
  lang: string
  /** Where to begin; null at the head of the story. */
  place: LinePlace | null
  engine: VoiceEngine
  onPlayer: (player: Player, line: Line | null) => void
}

/** Reads lines out one by one, by what the player says. */
export function createListener({ lang, place, engine, onPlayer, ...options }: Options): Listener {
  let { lines } = options
  let manner: { voice: Voice | null; rate: number } = { voice: null, rate: 1 }
  let player = restingAt(place ? Math.max(0, lineAt(lines, place)) : 0)
  let task = new AbortController()
  const tell = () => onPlayer(player, lines[player.at] ?? null)

  const send = (event: PlayerEvent) => {
    const before = player
    player = nextPlayer(player, event, lines)
    if (player === before) return
    task.abort()
    task = new AbortController()
    tell()
    if (player.status === 'playing') void speak(task.signal)
  }

  const speak = async (signal: AbortSignal) => {
    const { voice, rate } = manner
    if (!voice) return send({ kind: 'pause' })
    for (const clause of spokenClauses(lines[player.at]?.text ?? '', lang)) {
      const outcome = await engine.say(clause, { voice, rate, signal })
      if (signal.aborted) return
      if (outcome !== 'said') return send({ kind: outcome })
    }
    if (!signal.aborted) send({ kind: 'said' })
  }

  tell()
  return {
    send,
    renew: next => {
      const line = lines[player.at]
      lines = next
      player = { ...player, at: line ? Math.max(0, lineAt(next, line)) : 0 }
      tell()
    },
    setManner: next => {
      if (next.voice?.id === manner.voice?.id && next.rate === manner.rate) return
      manner = next
      send({ kind: 'manner' })
    },
    stop: () => task.abort()
  }
}

/** Languages whose numbers and abbreviations are put into words; other texts are sent as they are. */
const tongues: Record<string, (text: string) => Spoken> = { id: speakIndonesian, en: speakEnglish }

/** A line as it is sent to the voice, in pieces that it speaks in one go. */
function spokenClauses(text: string, lang: string): string[] {
  return clausesOf(tongues[languageCode(lang)]?.(text).text ?? text)
}
