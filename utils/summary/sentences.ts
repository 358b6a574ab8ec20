import { segmenterFor } from '../segmenter'

/** A sentence's place in its text, in UTF-16 units; `end` is behind the last. */
export interface Span {
  start: number
  end: number
}

/** Abbreviations whose full stop ends no sentence, since a name or number follows: titles, addresses, ranks. */
const ABBREVIATIONS =
  /(?:^|[\s("“‘'/])(?:dr|drs|dra|drg|prof|ir|h|hj|kh|st|sdr|sdri|tn|ny|pt|cv|ud|jl|jln|gg|no|nomor|kec|kab|kel|ds|rt|rw|blok|kombes|pol|ay|komjen|brigjen|irjen|jenderal|letjen|mayjen|marsda|marsdya|laksda|laksdya|kol|letkol|kapt|lettu|letda|serka|serda|bripka|briptu|brigpol|aiptu|aipda|ipda|iptu|akp|akbp|kompol|mr|mrs|ms|messrs|jr|sr|rev|gen|sen|rep|gov|lt|col|sgt|capt|cmdr|supt|hon|fr|mt|vs|hlm|hal|vol|ed|tgl|pukul|dst|jo|a\.n|u\.p|s\.d|e\.g|i\.e|c\.q|cq|jan|feb|mar|apr|jun|jul|agu|agt|aug|sep|sept|okt|oct|nov|des|dec)\.\s*$/i

/** "M. Qodari", "W.S. Rendra": a capital with its full stop. */
const INITIAL = /(?:^|[\s("“‘.-])\p{Lu}\.\s*$/u

/** "U.S. Senate", "p.m. Friday" go on; "in the U.S. He …" does not: what may follow them only as a new sentence. */
const AFTER_LETTERS =
  /^[\s"“‘(]*(?:The|He|She|It|They|We|But|And|In|On|At|A|An|This|That|Ia|Dia|Mereka|Namun|Itu|Ini|Pada|Di)\b/
const LETTERS = /(?:^|[\s("“‘])(?:\p{Lu}\.){2,}\s*$/u

/** A list's number alone: "1." */
const NUMBER = /^\s*\(?\d{1,3}[.)]\s*$/

/** What goes on after a quotation's own end: `!" teriak`, `?" katanya`. */
const GOES_ON = /^[\s"”’']*\p{Ll}(?!\p{Lu})/u

/** What goes on after a Japanese quotation's own end: `。」と話した`. */
const GOES_ON_JAPANESE = /^(?:と|って|などと|、)/u

/**
 * Ends that the segmenter does not see: no blank behind ("pelaku.Barang"), a name in small letters ("iPhone"), dots
 * in one character.
 */
const UNSEEN =
  /(?<=\p{Ll}{3}[.!?])(?=\p{Lu}\p{Ll})|(?<=[.!?]["”]?\s+)(?=\p{Ll}\p{Lu})|(?<=…["”]?\s+)(?=\p{Lu}\p{Ll})/gu

/** Quotations longer than this are taken for a mark that somebody forgot to close. */
const LONGEST_QUOTATION = 1500

/** The longest thing that is looked for before an end: an abbreviation with what stands before it. */
const TAIL = 24

/**
 * Splits a text into its sentences; they follow one another without gap or overlap and cover all but the blanks
 * between them. A quotation's sentences stay together, with whoever speaks them.
 */
export function sentencesOf(text: string, lang: string): Span[] {
  const isQuoted = quotationsOf(text)
  const merged: Span[] = []
  for (const { index, segment } of segmentsOf(text, lang)) {
    const last = merged[merged.length - 1]
    const end = index + segment.length
    if (last && (isQuoted(index) || goesOn(text.slice(last.start, index), segment))) last.end = end
    else merged.push({ start: index, end })
  }
  return merged.map(span => trimmed(text, span)).filter(span => span.end > span.start)
}

function* segmentsOf(text: string, lang: string): Generator<{ index: number; segment: string }> {
  for (const { index, segment } of segmenterFor(lang, 'sentence').segment(text)) {
    let start = index
    for (const part of segment.split(UNSEEN)) {
      yield { index: start, segment: part }
      start += part.length
    }
  }
}

/** Whether a segment goes on with the sentence before it. */
function goesOn(before: string, segment: string): boolean {
  const tail = before.slice(-TAIL)
  if (/\n\s*$/.test(tail)) return false
  if (LETTERS.test(tail)) return !AFTER_LETTERS.test(segment)
  return (
    ABBREVIATIONS.test(tail) ||
    INITIAL.test(tail) ||
    (before.length < TAIL && NUMBER.test(before)) ||
    GOES_ON.test(segment) ||
    (/[」』]$/.test(tail) && GOES_ON_JAPANESE.test(segment))
  )
}

/** Whether a place lies inside a quotation that was opened before it and is closed behind it. */
function quotationsOf(text: string): (place: number) => boolean {
  const ends = new Map<number, number>()
  let open = -1
  for (const { 0: mark, index } of text.matchAll(/["“”„「」\n]/g)) {
    if (mark === '\n') open = -1
    else if (mark === '“' || mark === '„' || mark === '「') open = index
    else if (mark === '”' || mark === '」' || open >= 0) {
      if (open >= 0 && index - open <= LONGEST_QUOTATION) ends.set(open, index)
      open = -1
    } else if (!/\d/.test(text.charAt(index - 1))) open = index // Behind a number it is inches.
  }
  const spans = [...ends]
  let next = 0
  // Asked from left to right.
  return place => {
    while (next < spans.length && (spans[next]?.[1] ?? 0) < place) next++
    const span = spans[next]
    return span !== undefined && span[0] < place && place <= span[1]
  }
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end)
  return {
    start: start + part.length - part.trimStart().length,
    end: end - (part.length - part.trimEnd().length)
  }
}
