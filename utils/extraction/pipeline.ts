import { ARTICLE_VERSION, type Article, type Extraction, type ExtractionFailure } from '../article'
import { LabelIndex } from '../rules/label-index'
import type { Rule } from '../rules/rule'
import type { Site } from '../rules/site'
import { accountForRest } from './account'
import { cutAsides } from './asides'
import { type PlacedBlock, toBlocks } from './blocks'
import { frameCaptions } from './captions'
import { isolate, siteContainers } from './container'
import { type Head, trimEdges } from './edges'
import { cutLabels } from './labels'
import { Ledger } from './ledger'
import { cutLinkLines } from './link-lines'
import { cutMachinery } from './machinery'
import { readStandfirst } from './metadata/lead'
import { type Metadata, readMetadata } from './metadata/metadata'
import { cutOtherStories } from './other-stories'
import { guessPages } from './page-hint'
import { cutGates, isPartialStory } from './partial'
import { settlePictures } from './pictures'
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
  /** Rules that apply to this address, switched-off ones left out (see `rules/catalogue.ts`). */
  rules: Rule[]
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
    if (error instanceof RangeError || (error as Error)?.name === 'InternalError')
      return failed('too-large', 'the page is nested too deep')
    return failed('failed', error instanceof Error ? error.message : String(error))
  }
}

function read(page: Document, context: ExtractionContext): Extraction {
  const { url, site, maxElements, isLaterPage } = context
  if (!page.body) return failed('empty', 'the page has no body')
  const elements = page.getElementsByTagName('*').length
  if (maxElements && elements > maxElements) return failed('too-large', `the page has ${elements} elements`)

  const metadata = readMetadata(page, url, site)
  const head = { title: metadata.title, names: [...metadata.authors, ...metadata.editors] }
  // A site's own container is the surest; where its facts no longer hold, the page is read like any other.
  const attempts = site ? [site, null] : [null]
  let failure: ExtractionFailure = { kind: 'not-article', message: 'the page holds no story' }
  for (const known of attempts) {
    const found = findBlocks(page, { ...context, site: known, head })
    if (!found) continue
    const why = isLaterPage
      ? whyNoLaterPage(found.blocks)
      : whyNotArticle(page, url, found.blocks, found.story)
    if (!why) return { article: assemble(page, { url, metadata, ...found }) }
    failure = why
  }
  return { failure }
}

interface Found {
  story: Element | null
  blocks: PlacedBlock[]
  ledger: Ledger
}

/** The story's blocks: in the site's container where a site is given, else where Readability finds it. */
function findBlocks(page: Document, context: ExtractionContext & { head: Head }): Found | null {
  const { url, head, isLaterPage } = context
  const ledger = new Ledger()
  const snapshot = prepare(page, context, ledger)
  if (!snapshot) return null
  const story = findStory(snapshot, () => prepare(page, context, new Ledger()) ?? snapshot)
  // A story that somebody signed may well list others; a section's page is signed by nobody.
  if (story && !isLaterPage && head.names.length === 0 && isListOfStories(story)) return null
  if (story) accountForRest(page, story, ledger)
  return { story, blocks: story ? postClean(story, head, url, ledger) : [], ledger }
}

/** A snapshot as Readability is to see it; null where the site's own container is not in it. */
function prepare(page: Document, context: ExtractionContext, ledger: Ledger): Document | null {
  const { rules, site, isLaterPage } = context
  const snapshot = takeSnapshot(page)
  preClean(snapshot, rules, ledger)
  if (site) {
    const containers = siteContainers(snapshot, site, isLaterPage ? 1 : undefined)
    if (containers.length === 0) return null
    isolate(snapshot, containers)
  } else {
    showHiddenParts(snapshot)
    joinSections(snapshot)
  }
  keepSources(snapshot)
  return snapshot
}

/** What rules know, before the page is scored: what is gone cannot mislead the score. */
function preClean(snapshot: Document, rules: readonly Rule[], ledger: Ledger): void {
  settlePictures(snapshot)
  frameCaptions(snapshot)
  cutSelected(snapshot, rules, ledger)
  const index = new LabelIndex(rules)
  cutAsides(snapshot, index, ledger)
  cutMachinery(snapshot.body, ledger)
  cutGates(snapshot, ledger)
  cutLabels(snapshot, index, ledger)
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
  metadata: Metadata
  blocks: PlacedBlock[]
  ledger: Ledger
}

function assemble(page: Document, { url, metadata, blocks, ledger }: Parts): Article {
  const { isPartial: isMarkedPaid, description, ...facts } = metadata
  const words = blocks.reduce((sum, block) => sum + countWords(block.text), 0)
  return {
    version: ARTICLE_VERSION,
    kind: isPartialStory(page, { words, isMarkedPaid, blocks }) ? 'partial' : 'story',
    url,
    ...facts,
    standfirst: readStandfirst(page, description, blocks.map(block => block.text).join('\n')),
    blocks: blocks.map(({ order: _, ...block }) => block),
    removals: ledger.removals(blocks),
    pages: guessPages(page, url),
    words
  }
}

function failed(kind: ExtractionFailure['kind'], message: string): Extraction {
  return { failure: { kind, message } }
}
