import { languageCode } from '../language-code'

/** A voice of the browser or its system. */
export interface Voice {
  /** The browser's own name for it (`voiceURI`). */
  id: string
  name: string
  /** BCP 47. */
  lang: string
  /** Speaks on this machine. */
  isLocal: boolean
  isDefault: boolean
}

/** Voices for an article: those of its language, and the others by language and name. */
export interface VoiceChoice {
  own: Voice[]
  others: Voice[]
}

export function voiceChoice(voices: readonly Voice[], lang: string): VoiceChoice {
  const inOrder = [...voices].sort((a, b) => a.lang.localeCompare(b.lang) || a.name.localeCompare(b.name))
  const isOwn = (voice: Voice) => languageCode(voice.lang) === languageCode(lang)
  return {
    own: inOrder.filter(isOwn).sort((a, b) => Number(b.isLocal) - Number(a.isLocal)),
    others: inOrder.filter(voice => !isOwn(voice))
  }
}

/** The chosen voice where it is there, else the article's language's first; null where nobody could follow any. */
export function voiceFor({ own, others }: VoiceChoice, chosen: string | undefined): Voice | null {
  return (
    [...own, ...others].find(({ id }) => id === chosen) ??
    own.find(({ isDefault }) => isDefault) ??
    own[0] ??
    null
  )
}
