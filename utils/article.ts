import type { Edits } from './edits'
import { languageCode } from './language-code'
/** The result of reading a page, as plain versioned JSON. Its HTML is untrusted until `safe-html.ts` has seen it. */

export const ARTICLE_VERSION = 1

export type BlockKind = 'paragraph' | 'heading' | 'list' | 'quote' | 'table' | 'figure' | 'code' | 'embed'

/** One paragraph, heading, list, quotation, table, picture … of the article. */
export interface Block {
  /** Unique in its article, stable over reloads of the same record: `b1`, `b2`, … */
  id: string
  kind: BlockKind
  /** One element's outer HTML. Untrusted. */
  html: string
  /** Its text, white space folded; lines parted by `\n` where the block has several (list items, table rows). */
  text: string
  /** Address of the page that the block came from. */
  page: string
}

/** Where in the pipeline a block was cut. */
export type RemovalStep = 'pre-clean' | 'readability' | 'post-clean'

/** Why a block was cut; views turn it into words in the reader's language. */
export type RemovalReason =
  | 'label' // headed by a label's words
  | 'selector' // met by a rule's selector
  | 'inline' // a label with its link, inside a paragraph or alone on a line
  | 'links' // nothing but links to other pages
  | 'promo' // a call to follow, subscribe, share or install
  | 'paging' // marks of paging: "Halaman 2", "2 dari 8 halaman"
  | 'duplicate' // says again what stands elsewhere in the story
  | 'unlikely' // judged to be no part of the story by its shape
  | 'frame' // the page around the story: menus, sidebars, footers; one entry for all
  | 'hidden' // taken out by the reader; no reading gives it

/** Characters of HTML that a removal keeps; what is longer is there in part. */
export const KEPT_HTML = 20_000

/** One block that was cut, with all that it takes to put it back without the page. */
export interface Removal {
  /** Unique in its article: `r1`, `r2`, … */
  id: string
  step: RemovalStep
  reason: RemovalReason
  /** The words that head it, as the page wrote them ("Berita Terkait"), or null. */
  label: string | null
  /** Id of the rule that met it (see `rules/rule.ts`), or null where the engine judged by itself. */
  rule: string | null
  /** Its outer HTML, or a part of it where it is very long. Untrusted. */
  html: string
  text: string
  /** Number of links in it. */
  links: number
  /** Id of the block that it stood before; null: it stood behind the last. */
  anchor: string | null
}

export interface LeadPicture {
  src: string
  alt: string
  caption: string | null
}

/** How much of a story on several pages has been read. */
export interface Pages {
  read: number
  /** As the page tells; 1 where it tells nothing. */
  total: number
  /** `first`: more are known of and unread. `failed`: some could not be had. */
  state: 'whole' | 'first' | 'failed'
}

export interface Article {
  version: typeof ARTICLE_VERSION
  /**
   * `partial` where the site gives only the beginning of the story; `link` where only its address is known, from
   * another program's list: it has no text until its page is read.
   */
  kind: 'story' | 'partial' | 'link'
  /** Address that was read. */
  url: string
  /** The site's own address for the story; the same as `url` where it gives none that can be believed. */
  canonical: string
  title: string
  /** Reporters' names, without the editors. */
  authors: string[]
  editors: string[]
  /** Name of the outlet: "Suara.com". */
  outlet: string
  section: string | null
  /** ISO 8601 with offset: `2021-11-15T16:20:00+07:00`; only a date where the page gives no time; null where none. */
  published: string | null
  modified: string | null
  /** BCP 47; `und` where it cannot be told. */
  lang: string
  dir: 'ltr' | 'rtl'
  /** A sentence or two that stand over the story and not in it, or null. */
  standfirst: string | null
  picture: LeadPicture | null
  blocks: Block[]
  removals: Removal[]
  pages: Pages
  /** Words in `blocks`; of a writing without blanks, its characters. */
  words: number
}

/** Why a page gives no article; `message` is in English, for developers. Views word it by `kind`. */
export interface ExtractionFailure {
  kind: 'not-article' | 'empty' | 'too-large' | 'failed'
  message: string
}

export type Extraction = { article: Article } | { failure: ExtractionFailure }

/** Words a minute of silent reading in Indonesian and English news, after Brysbaert (2019). */
const WORDS_A_MINUTE = 230

/**
 * Of languages that are read at another pace. What is written without blanks is counted by its characters: Chinese
 * and Japanese after Trauzettel-Klosinski and Dietz (2012), Thai by their 68 milliseconds a character. Korean by
 * words, after Rhiu and others (2017).
 */
const PACES: Record<string, number> = { zh: 255, ja: 357, th: 880, ko: 200 }

/** Reading time of so many words (`Article.words`) in a language, in whole minutes, at least one. */
export function readingMinutes(words: number, lang: string): number {
  return Math.max(1, Math.round(words / paceOf(lang)))
}

/** Whole minutes that it takes to read what is left of an article after a part of it, 0 to 1; at its end 0. */
export function minutesLeft({ words, lang }: Pick<Article, 'words' | 'lang'>, read: number): number {
  return Math.ceil((words * (1 - read)) / paceOf(lang))
}

function paceOf(lang: string): number {
  return PACES[languageCode(lang)] ?? WORDS_A_MINUTE
}

/** The blocks with the restored removals in their places, in reading order, without what the reader took out. */
export function readingOrder(article: Article, { restored, hidden }: Edits): (Block | Removal)[] {
  const back = article.removals.filter(removal => restored.includes(removal.id))
  const before = (id: string | null) => back.filter(removal => removal.anchor === id)
  const all = [...article.blocks.flatMap(block => [...before(block.id), block]), ...before(null)]
  return all.filter(({ id }) => !hidden.includes(id))
}

/**
 * The story as plain text, one line per block (list items and table rows have lines of their own). Embeds are left
 * out, and captions, as they say little without their pictures; unless they are the story, as in photo stories.
 */
export function articleText(article: Pick<Article, 'blocks'>): string {
  const blocks = article.blocks.filter(block => block.kind !== 'embed')
  const length = (some: readonly Block[]) => some.reduce((sum, block) => sum + block.text.length, 0)
  const running = blocks.filter(block => block.kind !== 'figure')
  const told = length(running) >= length(blocks) / 2 ? running : blocks
  return told
    .map(block => block.text)
    .filter(text => text !== '')
    .join('\n')
}
