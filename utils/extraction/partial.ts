import type { Ledger } from './ledger'
import { type Line, lineAround } from './lines'
import { proseLength } from './selectors'
import { shortTextOf } from './text'

/** A story of more words is whole, whatever its markup says of subscribers. */
const WHOLE_STORY = 250

/** How sites say that the rest is elsewhere or for subscribers. */
const GATE =
  /(?:baca|lanjut(?:kan)?(?: membaca)?|selengkapnya)[^.]{0,30}\bdi aplikasi|(?:artikel|konten|berita) ini (?:hanya|khusus|eksklusif) (?:untuk|bagi) (?:pelanggan|member|anggota)|(?:berlangganan|langganan|daftar|masuk)\b[^.]{0,30}untuk (?:melanjutkan |lanjut )?(?:membaca|akses)|(?:subscribe|sign in|log in|register)\b[^.]{0,30} to (?:continue|keep) reading|this (?:article|story|content) is (?:only )?for (?:paying )?subscribers|already a subscriber\?/i

/** What only a gate's offers say; pages say it in their head as well, so that it proves nothing. */
const OFFER = /^sudah (?:berlangganan|punya akun|menjadi (?:pelanggan|member|anggota))\?/i

/** Words without which a text is no gate; cheap to ask. */
const HINT = /aplikasi|langgan|membaca|akses|subscri|reading/i

/** Longer lines are the story's. */
const LONGEST_LINE = 200
/** A gate with its offers has at most so much text. */
const LONGEST_GATE = 800
/** So many of a page's lines that may be gates are looked at. */
const MOST = 100
/** A gate's own line is shorter, where nothing is around it. */
const LONGEST_BARE_LINE = 80

/**
 * Whether the page gives only the beginning of the story: it says so itself, or a gate stands where the rest would.
 * What a block but the last one says is the story's own, and no gate.
 */
export function isPartialStory(
  texts: readonly Text[],
  facts: { words: number; isMarkedPaid: boolean; blocks: readonly { text: string }[] }
): boolean {
  if (facts.words >= WHOLE_STORY) return false
  if (facts.isMarkedPaid) return true
  const own = new Set(facts.blocks.slice(0, -1).flatMap(block => block.text.split('\n')))
  return [...linesOfGates(texts)].some(({ text }) => isGate(text) && !own.has(text))
}

/** Cuts gates with the offers around them. Where prose follows, the words are the story's own and stay. */
export function cutGates(texts: readonly Text[], ledger: Ledger): void {
  for (const line of linesOfGates(texts)) {
    if (!line.isWhole || !(isGate(line.text) || OFFER.test(line.text))) continue
    const box = boxAround(line.block)
    const isBare = box === line.block && line.text.length > LONGEST_BARE_LINE
    if (!isBare && !isProseBehind(box)) ledger.cut([box], { step: 'pre-clean', reason: 'promo' })
  }
}

/** The lines that may be a gate's, one by one: what is cut takes others with it. */
function* linesOfGates(texts: readonly Text[]): Generator<Line> {
  const hints = texts.filter(({ data }) => data.length < LONGEST_LINE && HINT.test(data))
  // A page has one or two; they stand behind what there is of the story.
  for (const text of hints.slice(-MOST)) {
    const line = text.isConnected && lineAround(text)
    if (line) yield line
  }
}

function isGate(line: string): boolean {
  return line.length < LONGEST_LINE && GATE.test(line)
}

/** The largest element around a gate's line that holds no other prose. */
function boxAround(block: Element): Element {
  const own = proseLength(block)
  let box = block
  for (let around = box.parentElement; around; around = around.parentElement) {
    if (/^(?:BODY|MAIN|ARTICLE)$/.test(around.tagName)) break
    if (shortTextOf(around, LONGEST_GATE) === null || proseLength(around) > own) break
    box = around
  }
  return box
}

function isProseBehind(box: Element): boolean {
  for (let next = box.nextElementSibling; next; next = next.nextElementSibling)
    if (proseLength(next) > 0) return true
  return false
}
