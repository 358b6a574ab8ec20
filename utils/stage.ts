import type { Anchor } from './anchoring'
import type { Article } from './article'
import type { Edits } from './edits'
import type { FileFailureKind } from './exchange/failure'
import type { ImportPreview } from './exchange/import/preview-import'
import type { ImportResult } from './exchange/import/run-import'
import type { PreferenceChanges } from './preferences/share/join-preferences'
import type { SharedFailure, SharedProblem } from './preferences/share/read-preferences'
import type { LedgerGroup } from './rules/ledger-groups'
import type { Rule } from './rules/rule'
import type { FailedReading } from './stories'
import type { SummaryLength, SummarySentence } from './summary/summarize'

/** What a view can show: a story of this session or a saved article, by id. */
export type ShownSource = { story: string } | { saved: string }

/** An article in a view: one shape for a story of this session and for a saved one. */
export interface Shown extends Edits {
  source: ShownSource
  article: Article
  isPrivate: boolean
  /** Where the view finds kept pictures, by their addresses on the web; left out where none are. */
  pictures?: ReadonlyMap<string, string>
  /** The tab that it was read from; null for a saved one. */
  tab: number | null
}

/** What a view has to show in the place of the article. */
export type Stage =
  | { kind: 'reading' }
  /** Nothing was read for this side panel yet. */
  | { kind: 'empty' }
  | ({ kind: 'failed' } & FailedReading)
  /** The story is no longer at hand; its address, where it is known. */
  | { kind: 'gone'; url: string | null }
  | { kind: 'saved-gone' }
  /** A newer Bening wrote the record, or it is damaged. */
  | { kind: 'saved-unreadable'; why: 'newer' | 'broken' }
  | { kind: 'shown'; shown: Shown }

/** How far the reading of a story's other pages is, or why it has ended without them. */
export type JoinState =
  /** `total` is null until the page has told. */
  | { kind: 'running'; read: number; total: number | null }
  /** The story's page is no longer open, or may not be read any more. */
  | { kind: 'out-of-reach' }
  | { kind: 'failed' }

/** What a reader can do with what was cut. */
export type RemovalDeed = 'bring-back' | 'take-out' | 'keep-on-site' | 'never-filter'

/** What was cut from the shown story, and what can be done with it. */
export interface ShownLedger {
  count: number
  /** Sorted when that is first asked for. */
  groups: () => readonly LedgerGroup[]
  onDeed: (id: string, deed: RemovalDeed) => void
}

/** A rule that hides a block, and what it does to the story besides. */
export interface HideProposal {
  rule: Rule
  id: string
  /** Ids of the story's blocks that it meets, as far as is known. */
  blocks: string[]
  /** Share of the story's text that they hold, 0 to 1. */
  share: number
  /** Whether that is so much that it may be a mistake. */
  isBroad: boolean
}

export interface HideProposals {
  onSite: HideProposal | null
  everywhere: HideProposal | null
  /** Whether the rules could not be tried on the page: they meet what they meet from the next reading on. */
  isUntried: boolean
}

/** How a block of the shown story is taken out. */
export interface Hiding {
  /** The shown story's site, as rules name it. */
  site: string
  /** What rules would hide the block too; takes a moment. */
  propose: (block: string) => Promise<HideProposals>
  /** Hides the block: here alone, or what a rule meets, for good. */
  onHide: (block: string, proposal: HideProposal | null) => void
}

/** A summary as a view shows it. */
export interface ShownSummary {
  sentences: readonly SummarySentence[]
  /** Its words, and the whole story's. */
  words: { summary: number; story: number }
  length: SummaryLength
  onLength: (length: SummaryLength) => void
}

/** How a citation shall be written. */
export interface CitingForm {
  /** Language of its date: `en`, `id`. */
  locale: string
  isMarkdown: boolean
}

/** Copying where the shown story is from, alone or under words of it. */
export interface Citing {
  onCopyCitation: (form: CitingForm) => void
  onCopyQuote: (quote: Anchor, form: CitingForm) => void
}

/** `saved-shorter`: what is in the reading list is less than what is shown. */
export type SaveState = 'unsaved' | 'saved' | 'saved-shorter'

/** What has just happened, for a line of short news; views put it into words. */
export type News =
  | 'saved'
  | 'updated'
  | 'known'
  | 'kept'
  | 'back-in-list'
  | 'undone'
  | 'highlighted'
  | 'shown'
  | 'link-copied'
  | 'markdown-copied'
  | 'summary-copied'
  | 'citation-copied'
  | 'quote-copied'
  | 'copy-failed'
  /** The stories of the shown one's site open in Bening from now on, or no more. */
  | 'site-opens'
  | 'site-left'
  /** The shown story's page is no longer open, or may not be read any more. */
  | 'page-gone'
  | 'gone'
  | 'full'
  /** A change could not be kept for want of space. */
  | 'no-space'
  | 'failed'

/** How far an export is. */
export type ExportProgress =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'done'; count: number }
  | { kind: 'cancelled' }
  | { kind: 'failed' }

/** How far an import is: a file is looked through, shown, and then taken in. */
export type ImportProgress =
  | { kind: 'idle' }
  | { kind: 'reading'; name: string; done: number }
  | { kind: 'preview'; name: string; preview: ImportPreview }
  | { kind: 'importing'; done: number; total: number }
  | { kind: 'done'; result: ImportResult }
  | { kind: 'failed'; why: FileFailureKind | 'failed' }

/** Why settings and filters were not taken in. */
export type ShareFailure = SharedFailure | 'unreadable' | 'not-stored'

/** How far the taking in of settings and filters is: a file is shown before anything is changed. */
export type ShareProgress =
  | { kind: 'idle' }
  | { kind: 'preview'; name: string; changes: PreferenceChanges; problems: SharedProblem[] }
  | { kind: 'done' }
  | { kind: 'failed'; why: ShareFailure }
