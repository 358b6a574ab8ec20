import type { PlayerEvent } from '@/utils/listening/player'

/** What a key asks of the player: `p` plays and pauses, `,` and `.` go by sentence, with Shift by paragraph. */
export function eventOfKey(key: string, isPlaying: boolean): PlayerEvent | null {
  switch (key) {
    case 'p':
      return { kind: isPlaying ? 'pause' : 'play' }
    case ',':
      return { kind: 'sentence', by: -1 }
    case '.':
      return { kind: 'sentence', by: 1 }
    case '<':
      return { kind: 'paragraph', by: -1 }
    case '>':
      return { kind: 'paragraph', by: 1 }
    default:
      return null
  }
}
