import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { languageCode } from '@/utils/language-code'
import type { LinePlace } from '@/utils/listening/lines'
import type { Hearing, StoryListener } from '@/utils/listening/story-listener'
import {
  idOf,
  listeningMannerItem,
  listeningPlace,
  listenWishItem,
  putListeningPlace
} from '@/utils/listening-store'
import type { Shown } from '@/utils/stage'
import { useStored } from './use-stored'

interface Context {
  shown: Shown | null
  /** Saved stories that may follow the one on show, in order. */
  following: () => string[]
  onOpen: (id: string) => void
  onProgress: (seen: { fraction: number; place: string | null }) => void
}

/** Reading out, in a view that stays: all that it takes is fetched when it is first asked for. */
export function useListening({ shown, following, onOpen, onProgress }: Context) {
  const [manner, setManner] = useStored(listeningMannerItem)
  const [hearing, setHearing] = useState<Hearing | null>(null)
  const [queue, setQueue] = useState<string[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const listener = useRef<StoryListener | null>(null)
  const latest = useRef({ shown, manner })
  latest.current = { shown, manner }
  const key = shown?.article.canonical ?? null
  const lang = shown?.article.lang ?? ''

  const onClose = useCallback(() => {
    listener.current?.stop()
    listener.current = null
    setHearing(null)
  }, [])

  const onListen = useCallback(async (place?: LinePlace) => {
    if (listener.current && place) return listener.current.goTo(place)
    if (listener.current) return listener.current.send({ kind: 'play' })
    const { shown: story, manner: stored } = latest.current
    if (!story) return
    const [{ listenTo }, { browserVoices }, from] = await Promise.all([
      import('@/utils/listening/story-listener'),
      import('@/utils/listening/voice-engine'),
      place ?? listeningPlace(story.source)
    ])
    // Another story may be on show by now, or the button was pressed twice.
    if (listener.current || latest.current.shown?.article.canonical !== story.article.canonical) return
    const { rate, voices } = stored ?? listeningMannerItem.fallback
    listener.current = listenTo({
      article: story.article,
      edits: story,
      place: from,
      wish: { voice: voices[languageCode(story.article.lang)], rate },
      engine: browserVoices(window.speechSynthesis),
      onHearing: setHearing
    })
  }, [])

  // Silence, once another story is on show or the view goes.
  useEffect(() => onClose, [key, onClose])
  useEffect(() => {
    window.addEventListener('pagehide', onClose)
    return () => window.removeEventListener('pagehide', onClose)
  }, [onClose])
  useEffect(() => {
    if (shown) listener.current?.renew(shown.article, shown)
  }, [shown?.article, shown?.restored, shown?.hidden])
  useEffect(() => {
    if (manner) listener.current?.setWish({ voice: manner.voices[languageCode(lang)], rate: manner.rate })
  }, [manner, lang])

  const id = shown ? idOf(shown.source) : null
  const { line, status } = hearing ?? { line: null, status: null }
  useEffect(() => {
    const source = latest.current.shown?.source
    if (!source || !line) return
    const isEnded = status === 'ended'
    // A lost note of the place is no news to bother the reader with.
    putListeningPlace(source, isEnded ? null : { block: line.block, start: line.start }).catch(() => {})
  }, [id, line, status])

  useEffect(() => {
    if (status !== 'ended') return
    onProgress({ fraction: 1, place: null })
    const [first, ...rest] = queue ?? []
    if (!first) return
    setQueue(rest)
    setNext(first)
    onOpen(first)
  }, [status])
  useEffect(() => {
    if (!next || id !== next) return
    setNext(null)
    void onListen()
  }, [next, id])
  useListenWish(id, onListen)

  return {
    onListen: shown ? onListen : undefined,
    listening: hearing && {
      hearing,
      lang,
      rate: manner?.rate ?? 1,
      isList: queue !== null,
      onSend: (event: Parameters<StoryListener['send']>[0]) => listener.current?.send(event),
      onRate: (rate: number) => void setManner(now => ({ ...now, rate })).catch(() => {}),
      onVoice: (voice: string) =>
        void setManner(now => ({ ...now, voices: { ...now.voices, [languageCode(lang)]: voice } })).catch(
          () => {}
        ),
      onList: (isList: boolean) => setQueue(isList ? following() : null),
      onClose
    }
  }
}

/** Begins to read out where another view has asked for it. */
function useListenWish(id: string | null, onListen: () => Promise<void>): void {
  useEffect(() => {
    if (!id) return
    const begin = (wish: string | null) => {
      if (wish !== id) return
      void listenWishItem.setValue(null)
      void onListen()
    }
    const unwatch = listenWishItem.watch(begin)
    void listenWishItem.getValue().then(begin)
    return unwatch
  }, [id, onListen])
}
