import { useMemo, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import { type Article, readingOrder } from '@/utils/article'
import type { Edits } from '@/utils/edits'
import type { Line } from '@/utils/listening/lines'
import { type SafeHtml, safeBlocks } from '@/utils/safe-html'
import type { SummarySentence } from '@/utils/summary/summarize'
import type { Translation } from '@/utils/translation'
import { languageAttribute } from '../shell/language-name'
import { useMarkedSentence } from './marked-sentence'
import { usePeekedBlocks } from './peeked-blocks'
import { useSpokenLine } from './spoken-line'
import { useTranslatedBlocks } from './translated-blocks'
import { useWideBlocks } from './wide-blocks'

interface ArticleBodyProps {
  article: Article
  edits: Edits
  /** Ids of what was cut or taken out and is shown greyed in its place. */
  peeked: readonly string[]
  /** Whether pictures may be fetched. */
  hasPictures: boolean
  /** Where kept ones are, by their addresses on the web. */
  kept: ReadonlyMap<string, string> | undefined
  /** The sentence to show and mark; a new object shows the same one anew. */
  marked: SummarySentence | null
  /** What stands under each block; left out or null where nothing does. */
  translation?: Translation | null | undefined
  /** The sentence that is read out. */
  spoken: Line | null
}

/** The story's text and pictures, each block in a `<div data-block="id">`. */
export function ArticleBody({ article, edits, peeked, hasPictures, kept, ...props }: ArticleBodyProps) {
  const container = useRef<HTMLDivElement>(null)
  const safe = useSafeBlocks(readingOrder(article, peekedAt(edits, peeked)), { hasPictures, kept })
  useTranslatedBlocks(container, safe, props.translation)
  useWideBlocks(container, safe)
  usePeekedBlocks(
    container,
    safe,
    peeked.filter(id => !isStanding(id, edits))
  )
  useMarkedSentence(container, article, props.marked)
  useSpokenLine(container, article, props.spoken)

  return (
    <div
      class="article"
      ref={container}
      lang={languageAttribute(article.lang)}
      dir={article.dir}
      style={{
        '--brought-back': JSON.stringify(i18n.t('article.brought')),
        '--was-cut': JSON.stringify(i18n.t('removed.shown'))
      }}
      dangerouslySetInnerHTML={{ __html: safe }}
    />
  )
}

/** With what is peeked at in its place. */
function peekedAt({ restored, hidden }: Edits, peeked: readonly string[]): Edits {
  return { restored: [...restored, ...peeked], hidden: hidden.filter(id => !peeked.includes(id)) }
}

/** Whether what was cut, or taken out, is back already. */
function isStanding(id: string, { restored, hidden }: Edits): boolean {
  return !hidden.includes(id) && (restored.includes(id) || id.startsWith('b'))
}

type Blocks = readonly { id: string; html: string }[]

/** Sanitized once for each text: what says the same stays the same, and is not painted again. */
function useSafeBlocks(
  blocks: Blocks,
  { hasPictures, kept }: Pick<ArticleBodyProps, 'hasPictures' | 'kept'>
): SafeHtml {
  const last = useRef(blocks)
  if (!isSame(last.current, blocks)) last.current = blocks
  const steady = last.current
  return useMemo(
    () => safeBlocks(steady, { hasPictures, kept: kept ?? new Map() }),
    [steady, hasPictures, kept]
  )
}

function isSame(some: Blocks, others: Blocks): boolean {
  if (some === others) return true
  return (
    some.length === others.length &&
    some.every(({ id, html }, index) => id === others[index]?.id && html === others[index].html)
  )
}
