import type { Line } from './lines'

/** Where a voice is in the story, and what it does there. */
export interface Player {
  /** Index of the line. */
  at: number
  /** `failed`: the voice did not speak several lines in a row; `refused`: the browser wants a click first. */
  status: 'playing' | 'paused' | 'ended' | 'failed' | 'refused'
  /** Lines in a row that were skipped. */
  failures: number
  /** Lines that were skipped since the reader did anything: unheard, and to be told of. */
  unheard: number
  /** Grows whenever the voice has to begin anew or be still. */
  turn: number
}

export type PlayerEvent =
  | { kind: 'play' | 'pause' }
  /** Speaks on from this line. */
  | { kind: 'go'; to: number }
  | { kind: 'sentence' | 'paragraph'; by: 1 | -1 }
  /** Another voice or rate: the line is begun anew. */
  | { kind: 'manner' }
  /** What became of the line that was spoken. */
  | { kind: 'said' | 'failed' }
  /** The browser wants a click before it speaks. */
  | { kind: 'refused' }

/** After so many lines that fail in a row it is the voice, and not the line. */
export const MOST_FAILURES = 3

export const restingAt = (at: number): Player => ({ at, status: 'paused', failures: 0, unheard: 0, turn: 0 })

/** What an event makes of the player; the same object where it changes nothing. */
export function nextPlayer(now: Player, event: PlayerEvent, lines: readonly Line[]): Player {
  const isPlaying = now.status === 'playing'
  switch (event.kind) {
    case 'play':
      return isPlaying ? now : goTo(now, now.status === 'ended' ? 0 : now.at, 'playing')
    case 'pause':
      return isPlaying ? goTo(now, now.at, 'paused') : now
    case 'refused':
      return isPlaying ? goTo(now, now.at, 'refused') : now
    case 'go':
      return goTo(now, within(event.to, lines), 'playing')
    case 'sentence':
      return goTo(now, within(now.at + event.by, lines), isPlaying ? 'playing' : 'paused')
    case 'paragraph':
      return goTo(now, paragraphFrom(now.at, event.by, lines), isPlaying ? 'playing' : 'paused')
    case 'manner':
      return isPlaying ? goTo(now, now.at, 'playing') : now
    case 'said':
      return isPlaying ? onward(now, 0, lines) : now
    case 'failed':
      return isPlaying ? afterFailure(now, lines) : now
  }
}

function goTo({ turn }: Player, at: number, status: Player['status']): Player {
  return { at, status, failures: 0, unheard: 0, turn: turn + 1 }
}

function onward(now: Player, failures: number, lines: readonly Line[]): Player {
  const isEnd = now.at + 1 >= lines.length
  const next = isEnd ? goTo(now, now.at, 'ended') : goTo(now, now.at + 1, 'playing')
  return { ...next, failures, unheard: now.unheard + (failures > 0 ? 1 : 0) }
}

/** Back to the first of the lines that nobody has heard. */
function afterFailure(now: Player, lines: readonly Line[]): Player {
  const failures = now.failures + 1
  const isLast = now.at + 1 >= lines.length
  if (failures >= MOST_FAILURES || (isLast && failures > now.at))
    return goTo(now, Math.max(0, now.at - now.failures), 'failed')
  return onward(now, failures, lines)
}

function within(at: number, lines: readonly Line[]): number {
  return Math.min(Math.max(at, 0), Math.max(0, lines.length - 1))
}

/** The first line of the next paragraph; backwards of this one, or of the one before where it stands there. */
function paragraphFrom(at: number, by: 1 | -1, lines: readonly Line[]): number {
  const startOf = (line: number) => lines.findIndex(({ block }) => block === lines[line]?.block)
  if (by > 0) {
    const next = lines.findIndex(({ block }, index) => index > at && block !== lines[at]?.block)
    return next < 0 ? at : next
  }
  const start = startOf(at)
  return start < at || start <= 0 ? Math.max(0, start) : startOf(start - 1)
}
