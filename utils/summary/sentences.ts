/** A sentence's place in its text, in UTF-16 units; `end` is behind the last. */
export interface Span {
  start: number
  end: number
}

/** Abbreviations whose full stop ends no sentence, since a name or number follows: titles, addresses, ranks. */
const ABBREVIATIONS =
  /(?:^|[\s("“‘'/])(?:dr|drs|dra|prof|ir|h|hj|kh|st|sdr|sdri|tn|ny|pt|cv|jl|jln|gg|no|nomor|kec|kab|kel|ds|rt|rw|kombes|pol|ay|komjen|brigjen|irjen|jenderal|letjen|mayjen|kol|letkol|kapt|lettu|serka|aiptu|ipda|iptu|akbp|mr|mrs|ms|jr|sr|gen|sen|rep|gov|lt|col|sgt|capt|vs|hlm|vol|tgl|pukul|a\.n|u\.p|s\.d|e\.g|i\.e|jan|feb|mar|apr|jun|jul|agu|aug|sep|sept|okt|oct|nov|des|dec)\.\s*$/i

/** "M. Qodari", "W.S. Rendra": a capital with its full stop. */
const INITIAL = /(?:^|[\s("“‘.])\p{Lu}\.\s*$/u

/** A list's number alone: "1." */
const NUMBER = /^\s*\(?\d{1,3}[.)]\s*$/

/** What goes on after a quotation's own end: `!" teriak`, `?" katanya`. */
const GOES_ON = /^[\s"”’']*\p{Ll}(?!\p{Lu})/u

/** Ends that the segmenter does not see: no blank behind ("pelaku.Barang"), or a name in small letters ("iPhone"). */
const UNSEEN = /(?<=\p{Ll}{3}[.!?])(?=\p{Lu}\p{Ll})|(?<=[.!?]\s+)(?=\p{Ll}\p{Lu})/gu

/** Splits a text into its sentences; they follow one another without gap or overlap and cover all but outer blanks. */
export function sentencesOf(text: string, lang: string): Span[] {
  const merged: Span[] = []
  for (const { index, segment } of segmentsOf(text, lang)) {
    const last = merged[merged.length - 1]
    const span = { start: index, end: index + segment.length }
    if (last && belongsTo(text.slice(last.start, last.end), segment)) last.end = span.end
    else merged.push(span)
  }
  return merged.map(span => trimmed(text, span)).filter(span => span.end > span.start)
}

function* segmentsOf(text: string, lang: string): Generator<{ index: number; segment: string }> {
  for (const { index, segment } of segmenterFor(lang).segment(text)) {
    let start = index
    for (const part of segment.split(UNSEEN)) {
      yield { index: start, segment: part }
      start += part.length
    }
  }
}

/** Whether a segment goes on with the sentence before it. */
function belongsTo(before: string, segment: string): boolean {
  if (/\n\s*$/.test(before)) return false
  return (
    ABBREVIATIONS.test(before) ||
    INITIAL.test(before) ||
    NUMBER.test(before) ||
    isInQuotation(before) ||
    GOES_ON.test(segment)
  )
}

/** Whether a quotation that was opened is still open: its sentences belong to one who speaks. */
function isInQuotation(text: string): boolean {
  const open = text.split('“').length - text.split('”').length
  const straight = text.split('"').length - 1
  return open > 0 || straight % 2 === 1
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end)
  return {
    start: start + part.length - part.trimStart().length,
    end: end - (part.length - part.trimEnd().length)
  }
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(isLocale(lang) ? lang : 'id', { granularity: 'sentence' })
    segmenters.set(lang, segmenter)
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
