import type { Voice } from './voices'

/** Said; not said, or not to its end; or the browser wants a click first. */
export type Outcome = 'said' | 'failed' | 'refused'

export interface Manner {
  voice: Voice
  /** 1 is the voice's own pace. */
  rate: number
  signal: AbortSignal
}

/** What speaks; handed in, so that all that stands above it can be tested without a voice. */
export interface VoiceEngine {
  voices(): Voice[]
  /** Calls back when the voices have changed; returns the way to stop. */
  watchVoices(onChange: () => void): () => void
  /** Always settles, whatever the voice does; at once where the signal is aborted. */
  say(text: string, manner: Manner): Promise<Outcome>
}

/** Milliseconds in which a voice must begin, and the slowest that a living one speaks. */
const BEGINS_WITHIN = 5000
const ENDS_WITHIN = 5000
const A_CHARACTER = 150

/** Milliseconds between silence and the next word: Chrome drops what is spoken in the moment of a cancel. */
const AFTER_CANCEL = 60

/** The browser's voices. */
export function browserVoices(synthesis: SpeechSynthesis): VoiceEngine {
  return {
    voices: () => synthesis.getVoices().map(asVoice),
    watchVoices: onChange => {
      synthesis.addEventListener('voiceschanged', onChange)
      return () => synthesis.removeEventListener('voiceschanged', onChange)
    },
    say: (text, manner) => say(synthesis, text, manner)
  }
}

function say(synthesis: SpeechSynthesis, text: string, { voice, rate, signal }: Manner): Promise<Outcome> {
  return new Promise(resolve => {
    // Held here until it has ended: Chrome forgets the events of one that was swept up.
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = synthesis.getVoices().find(({ voiceURI }) => voiceURI === voice.id) ?? null
    utterance.lang = voice.lang
    utterance.rate = rate
    let timer = 0
    const settle = (outcome: Outcome) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      utterance.onstart = utterance.onend = utterance.onerror = null
      if (outcome !== 'said') synthesis.cancel()
      resolve(outcome)
    }
    const onAbort = () => settle('failed')
    const within = (milliseconds: number) => {
      clearTimeout(timer)
      timer = window.setTimeout(() => settle('failed'), milliseconds)
    }
    utterance.onstart = () => within(ENDS_WITHIN + (A_CHARACTER * text.length) / rate)
    utterance.onend = () => settle('said')
    utterance.onerror = ({ error }) => settle(error === 'not-allowed' ? 'refused' : 'failed')
    signal.addEventListener('abort', onAbort)
    if (signal.aborted) return settle('failed')
    timer = window.setTimeout(() => {
      within(BEGINS_WITHIN)
      // A synthesis that somebody has paused stays so, and silent.
      synthesis.resume()
      synthesis.speak(utterance)
    }, AFTER_CANCEL)
  })
}

function asVoice({ voiceURI, name, lang, localService, default: isDefault }: SpeechSynthesisVoice): Voice {
  return { id: voiceURI, name, lang: lang.replace('_', '-'), isLocal: localService, isDefault }
}
