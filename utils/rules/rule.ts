/** One thing that is cut or kept. JSON files, the options table, the text syntax and the picker parse to it and print from it. */
export type Rule = LabelRule | SelectorRule

/** What the blocks that a rule meets may be, in the reader's eyes. */
export const RULE_KINDS = [
  'related', // Baca Juga, Berita Terkait
  'popular', // Terpopuler
  'latest', // Terkini
  'picks', // Pilihan, Rekomendasi
  'ad',
  'video', // Simak Video, [Gambas:Video 20detik]
  'follow', // Ikuti kami di Google News, WhatsApp Channel
  'share',
  'tags',
  'paging', // Halaman selanjutnya
  'credit', // Editor:, Penulis:, "Artikel ini telah tayang di"
  'summary', // the outlet's own digest box: "Baca 10 detik", "Ringkasan Berita"
  'comments',
  'subscribe',
  'other'
] as const

export type RuleKind = (typeof RULE_KINDS)[number]

/** Labels of these kinds are clutter by their words alone; the others may be the story's own, and need links. */
export const PLAIN_KINDS: ReadonlySet<RuleKind> = new Set([
  'ad',
  'follow',
  'share',
  'paging',
  'credit',
  'subscribe'
])

interface RuleBase {
  action: 'cut' | 'keep'
  /** A host (and its subdomains), or `*` for all. */
  scope: string
  kind: RuleKind
  origin: 'built-in' | 'reader'
}

/** The words that head clutter. */
export interface LabelRule extends RuleBase {
  type: 'label'
  /** As printed, without a closing colon; matched with case and white space folded. */
  text: string
  /** BCP 47 language, or `*` for any. */
  lang: string
  /** The whole line; the beginning of a line; anywhere in a short line. */
  match: 'line' | 'start' | 'anywhere'
}

/** A CSS selector whose elements are clutter (or, with `keep`, are none). */
export interface SelectorRule extends RuleBase {
  type: 'selector'
  selector: string
}

/**
 * The rule's own text, which is also its identity: equal rules have equal ids. In the manner of filter lists:
 * `suara.com##.article-read`, `*##^label:Terpopuler`, `#@#` where it keeps.
 */
export function ruleId(rule: Rule): string {
  const mark = rule.action === 'keep' ? '#@#' : '##'
  const body = rule.type === 'selector' ? rule.selector : `^label${matchSuffix(rule.match)}:${rule.text}`
  return `${rule.scope}${mark}${body}`
}

/** How a label's match mode is written behind `^label`. */
export function matchSuffix(match: LabelRule['match']): string {
  return match === 'line' ? '' : `-${match}`
}
