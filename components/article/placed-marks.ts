import { useMemo } from 'preact/hooks'
import { type BlockTexts, locate } from '@/utils/anchoring'
import { readingOrder } from '@/utils/article'
import type { Highlight as Mark } from '@/utils/library/saved'
import type { Shown } from '@/utils/stage'
import type { PlacedMark } from './highlighted-text'

/** The texts that can be marked, and where each highlight stands in them: in reading order, the lost ones last. */
export function usePlacedMarks(
  { article, restored, hidden }: Shown,
  marks: readonly Mark[]
): { texts: BlockTexts; placed: PlacedMark[] } {
  const texts = useMemo(
    () => readingOrder(article, { restored, hidden }).map(({ id, text }) => ({ id, text })),
    [article, restored.join(' '), hidden.join(' ')]
  )
  const placed = useMemo(() => {
    const order = new Map(texts.map(({ id }, at) => [id, at]))
    const placeOf = ({ parts }: PlacedMark) =>
      parts?.[0] ? (order.get(parts[0].block) ?? 0) * 1e6 + parts[0].start : Number.POSITIVE_INFINITY
    const all = marks.map(mark => ({ mark, parts: locate(texts, mark) }))
    return all.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0))
  }, [texts, marks])
  return { texts, placed }
}
