/** The places of a text's words, as its language parts them: by blanks, or for a writing without blanks by sense. */
export function wordsIn(text: string, lang: string): { start: number; end: number }[] {
  return [...segmenterFor(lang, 'word').segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
}

const segmenters = new Map<string, Intl.Segmenter>()

/** One segmenter for each language; for what is no language that is known, Indonesian's. */
export function segmenterFor(lang: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${lang}`
  let segmenter = segmenters.get(key)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(isLocale(lang) ? lang : 'id', { granularity })
    segmenters.set(key, segmenter)
  }
  return segmenter
}

function isLocale(lang: string): boolean {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang).length > 0
  } catch {
    return false
  }
}
