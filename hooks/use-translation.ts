import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Article } from '@/utils/article'
import {
  canTranslate,
  type Translated,
  type Translation,
  translateBlocks,
  translatorHere
} from '@/utils/translation'

const none: ReadonlyMap<string, string> = new Map()

/**
 * The translation into `lang` that the browser's own model may make; null where it has none for the article's
 * language. Not for the popup, which closes before anything is translated.
 */
export function useTranslation(article: Article | null, lang: string): Translation | null {
  const [translated, setTranslated] = useState<Translated | null>(null)
  const [texts, setTexts] = useState(none)
  const task = useRef<AbortController | null>(null)

  const stop = () => {
    task.current?.abort()
    task.current = null
    setTexts(none)
  }

  useEffect(() => {
    const translator = translatorHere()
    if (!article || !translator) return
    let isCurrent = true
    void canTranslate(translator, { sourceLanguage: article.lang, targetLanguage: lang }).then(can => {
      if (can && isCurrent) setTranslated({ kind: 'offered' })
    })
    return () => {
      isCurrent = false
      stop()
      setTranslated(null)
    }
  }, [article, lang])

  const onTranslate = useCallback(() => {
    const translator = translatorHere()
    if (!article || !translator) return
    stop()
    const own = new AbortController()
    task.current = own
    const tell = (next: Translated) => {
      if (task.current === own) setTranslated(next)
    }
    tell({ kind: 'translating' })
    translateBlocks(translator, {
      pair: { sourceLanguage: article.lang, targetLanguage: lang },
      blocks: article.blocks.filter(({ kind, text }) => kind !== 'embed' && kind !== 'code' && text !== ''),
      signal: own.signal,
      onDownload: fraction =>
        tell(fraction < 1 ? { kind: 'downloading', fraction } : { kind: 'translating' }),
      onText: (id, text) => {
        if (task.current === own) setTexts(now => new Map(now).set(id, text))
      }
    }).then(
      () => tell({ kind: 'translated' }),
      () => tell({ kind: 'failed' })
    )
  }, [article, lang])

  const onCancel = useCallback(() => {
    stop()
    setTranslated({ kind: 'offered' })
  }, [])

  return translated && { translated, texts, lang, onTranslate, onCancel }
}
