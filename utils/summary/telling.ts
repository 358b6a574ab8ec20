import { likeness } from './words'

/** Shorter sentences are interjections or sub-headings. */
const LEAST_WORDS = 5

/** What leads elsewhere or speaks of the page, in the middle of a story. */
const FURNITURE =
  /^(?:baca|lihat|simak|tonton|ikuti|klik|dapatkan|unduh|yuk|ayo|berikut|read|see also|watch|click|follow|subscribe|sign up|here (?:are|is))\b|^(?:foto|video|grafis|sumber|reporter|pewarta|penulis|penerjemah|editor|laporan|photo|image|picture|source|related|caption|reporting by|editing by|additional reporting|copyright|hak cipta|advertisement|iklan)\s*(?::|by\b|oleh\b|©)|©|all rights reserved|scroll (?:to|untuk)/i

/** Who speaks, before what is said, as interviews print it: "Tanya:", "T:", "BBC: ". */
const SPEAKER = /^(?:tanya|jawab|t|j|q|a|question|answer|\p{Lu}[\p{L}. ]{0,24})\s*:\s/iu

/** "1. ", "2) ", "• ": one of many. */
const LISTED = /^(?:\(?\d{1,3}[.)]|[•·▪●*–—-])\s/u

const QUOTED = /["“][^"”]*(?:["”]|$)/g

interface Judged {
  text: string
  words: readonly string[]
  /** The text of its paragraph. */
  paragraph: string
  /** The title's words. */
  title: ReadonlySet<string>
}

/** Whether a sentence tells what happened: no quotation, question, label, fragment or repetition of the title. */
export function isTelling({ text, words, paragraph, title }: Judged): boolean {
  if (words.length < LEAST_WORDS || /^["“'‘]/.test(text) || /\?["”’']?$/.test(text)) return false
  if (!/[.!…।。؟][”"’')\]]*$/u.test(text) || LISTED.test(text) || FURNITURE.test(text)) return false
  if (SPEAKER.test(paragraph) || isQuotation(text)) return false
  return likeness(new Set(words), title) <= 0.8
}

/** Whether most of it is what somebody said. */
function isQuotation(text: string): boolean {
  const quoted = (text.match(QUOTED) ?? []).reduce((sum, part) => sum + part.length, 0)
  return quoted > 0.6 * text.length
}
