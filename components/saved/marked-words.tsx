interface MarkedWordsProps {
  text: string
  /** Parts to mark, in order, without overlaps. */
  hits: readonly { start: number; end: number }[]
}

/** Text with what was sought marked in it. */
export function MarkedWords({ text, hits }: MarkedWordsProps) {
  const parts = hits.flatMap(({ start, end }, at) => [
    text.slice(hits[at - 1]?.end ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>
  ])
  return (
    <>
      {parts}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  )
}
