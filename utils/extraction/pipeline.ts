import { ARTICLE_VERSION, type Article, type Extraction, type ExtractionFailure } from '../article'
import { LabelIndex } from '../rules/label-index'
import type { RuleSet } from '../rules/rule-set'
import type { Site } from '../rules/site'
import { accountForRest } from './account'
import { cutAsides } from './asides'
import { type PlacedBlock, toBlocks } from './blocks'
import { frameCaptions } from './captions'
import { isolate } from './container'
import { type Head, trimEdges } from './edges'
import { accountForFrame, Frame } from './frame'
import { cutLabels, textsOf } from './labels'
import { Ledger } from './ledger'
import { cutLinkLines } from './link-lines'
import { cutMachinery } from './machinery'
import { readStandfirst } from './metadata/lead'
import { type Metadata, readMetadata } from './metadata/metadata'
import { cutOtherStories } from './other-stories'
import { guessPages } from './page-hint'
import { cutGates, isPartialStory } from './partial'
import { settlePictures } from './pictures'
import { type Place, placesOf } from './places'
import { plainDocument } from './plain-document'
import { cutRepeats } from './repeats'
import { joinSections, showHiddenParts } from './sections'
import { cutSelected } from './selectors'
import { takeSnapshot } from './snapshot'
import { findStory, keepSources } from './swift-readability'
import { countWords } from './text'
import { isListOfStories, whyNoLaterPage, whyNotArticle } from './verdict'

/** All that the pipeline knows besides the document; plain data, so that it travels into the page. */
export interface ExtractionContext {
  /** Address of the page. */
  url: string
  /** Those that apply to this address, switched-off ones left out (see `rules/catalogue.ts`). */
  rules: RuleSet
  /** The one site that matches, or null. */
  site: Site | null
  /** Pages with more elements are refused as `too-large`; no limit where it is left out. */
  maxElements?: number
  /** A later page of a story that is known to be one: it may be short. */
  isLaterPage?: boolean
}

/** Page in, article out, with all that was cut. The page is never changed, and nothing is thrown. */
export function extract(page: Document, context: ExtractionContext): Extraction {
  try {
    return read(plainDocument(page), context)
  } catch (error) {
    // Nested so deep that the stack does not hold it; Firefox has a name of its own for that.
    const message = String(error)
    if (/^(?:Range|Internal)Error/.test(message)) return failed('too-large', 'nested too deep')
    return failed('failed', message)
  }
}

function read(page: Document, context: ExtractionContext): Extraction {
  const { url, site, rules, maxElements, isLaterPage } = context
  if (!page.body) return failed('empty', 'no body')
  const elements = maxElements ? page.getElementsByTagName('*').length : 0
  if (maxElements && elements > maxElements) return failed('too-large', `${elements} elements`)

  const { texts, ...metadata } = readMetadata(page, url, site)
  const head = { title: metadata.title, names: [...metadata.authors, ...metadata.editors] }
  const filters = { rules, index: new LabelIndex(rules) }
  let failure: ExtractionFailure = { kind: 'not-article', message: 'no story' }
  for (const place of placesOf(page, { site, texts, isLaterPage })) {
    const found = findBlocks(place, { url, head, filters, isLaterPage })
    if (!found) continue
    const why = isLaterPage ? whyNoLaterPage(found.blocks) : whyNotArticle(page, url, found)
    if (!why) {
      accountForFrame({ parts: place.parts, texts, index: filters.index }, found)
      return { article: assemble(page, { url, metadata, texts, ...found }) }
    }
    failure = why
  }
  return { failure }
}

/** The rules that apply, and the labels among them as lines are held against them. */
interface Filters {
  rules: RuleSet
  index: LabelIndex
}

interface Found {
  story: Element | null
  blocks: PlacedBlock[]
  words: number
  ledger: Ledger
  frame: Frame
}

interface Sought {
  url: string
  head: Head
  filters: Filters
  isLaterPage?: boolean
}

/** The story's blocks, where Readability finds it in the place; null where it holds a list of stories. */
function findBlocks(place: Place, { url, head, filters, isLaterPage }: Sought): Found | null {
  const [ledger, frame] = [new Ledger(), new Frame()]
  const story = findStory(
    prepare(place, filters, ledger),
    () => prepare(place, filters, new Ledger()),
    element => ledger.isKept(element)
  )
  // A story that somebody signed may well list others; a section's page is signed by nobody.
  if (story && !isLaterPage && head.names.length === 0 && isListOfStories(story)) return null
  if (story) accountForRest(place.parts, story, { ledger, frame })
  const blocks = story ? postClean(story, head, url, ledger) : []
  const words = blocks.reduce((sum, block) => sum + countWords(block.text), 0)
  return { story, blocks, words, ledger, frame }
}

/** A snapshot of the place as Readability is to see it. */
function prepare(place: Place, filters: Filters, ledger: Ledger): Document {
  const { document: snapshot, parts } = takeSnapshot(place.parts)
  preClean(snapshot, filters, ledger)
  if (place.isSure) isolate(snapshot, parts)
  else {
    showHiddenParts(snapshot)
    joinSections(snapshot)
  }
  keepSources(snapshot)
  return snapshot
}

/** What rules know, before the page is scored: what is gone cannot mislead the score. */
function preClean(snapshot: Document, { rules, index }: Filters, ledger: Ledger): void {
  settlePictures(snapshot)
  frameCaptions(snapshot)
  cutSelected(snapshot, rules, ledger)
  const texts = textsOf(snapshot.body)
  cutAsides(texts, index, ledger)
  cutMachinery(snapshot.body, texts, ledger)
  cutGates(texts, ledger)
  cutLabels(texts, index, ledger)
  cutOtherStories(snapshot, ledger)
}

/** What can only be told once the story is known. */
function postClean(story: Element, head: Head, url: string, ledger: Ledger): PlacedBlock[] {
  cutRepeats(story, ledger)
  cutLinkLines(story, url, ledger)
  return trimEdges(toBlocks(story, url), head, ledger)
}

interface Parts {
  url: string
  metadata: Omit<Metadata, 'texts'>
  texts: readonly Text[]
  blocks: PlacedBlock[]
  words: number
  ledger: Ledger
}

function assemble(page: Document, { url, metadata, texts, blocks, words, ledger }: Parts): Article {
  const { isPartial: isMarkedPaid, description, ...facts } = metadata
  return {
    version: ARTICLE_VERSION,
    kind: isPartialStory(texts, { words, isMarkedPaid, blocks }) ? 'partial' : 'story',
    url,
    ...facts,
    standfirst: readStandfirst(texts, description, blocks.map(block => block.text).join('\n')),
    blocks: blocks.map(({ order: _, ...block }) => block),
    removals: ledger.removals(blocks),
    pages: guessPages(page, url),
    words
  }
}

function failed(kind: ExtractionFailure['kind'], message: string): Extraction {
  return { failure: { kind, message } }
}
