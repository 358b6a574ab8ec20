import type { Block, RemovalReason } from '../article'
import { numbered, type PlacedBlock } from './blocks'
import type { Ledger } from './ledger'
import { isDate } from './metadata/dates'
import { bareWords, sharedWords } from './text'

/** What stands over a story, and is not to be said again in it. */
export interface Head {
  title: string
  names: readonly string[]
}

/** So many lines at the story's beginning may say again what stands over it. */
const HEAD_LINES = 5
/** Among so many at its end the reporter may sign it: "(Rahman)". */
const END_LINES = 3
/** A heading that shares so many of its words with the title, and the title with it, says the same. */
const LIKE_TITLE = 0.75
/** Longer lines are neither a name nor a date, however they are signed. */
const LONGEST_BYLINE = 140
/** At the end, where the story is told, these words ask for something: "Sign up for our newsletter …". */
const ASKING =
  /\b(?:sign up|subscribe|newsletters?|follow (?:us|him|her|them|me)|click here|write to|unsubscribe|affiliate links?|berlangganan|ikuti kami|unduh aplikasi|klik di sini)\b/i
const LONGEST_PROMO = 320
/** A longer line is a sentence, with or without its full stop. */
const LONGEST_FURNITURE = 60
/** Items of a menu are no longer. */
const LONGEST_ITEM = 30
/** A line of more words at the end may be the story's own. */
const MOST_END_WORDS = 5

/**
 * Cuts what the edges of a story carry of the page around it: what stands before its headline, what says again who,
 * when and where, short lines before the first sentence, and headings and short lines at the end that head nothing.
 */
export function trimEdges(blocks: readonly PlacedBlock[], head: Head, ledger: Ledger): PlacedBlock[] {
  const lines = blocks.filter(({ kind, text }) => text !== '' && kind !== 'figure' && kind !== 'embed')
  const said: Head = { title: bareWords(head.title), names: head.names.map(bareWords) }
  const found = [...atBeginning(lines, said), ...atEnd(lines, blocks, said)]
  const cut = new Map(found.filter(([{ order }]) => !ledger.keeps(order)))
  for (const [block, reason] of cut) ledger.note(block, { step: 'post-clean', reason })
  return numbered(blocks.filter(block => !cut.has(block)))
}

type Cut = [PlacedBlock, RemovalReason]

function atBeginning(lines: readonly PlacedBlock[], said: Head): Cut[] {
  const first = lines.findIndex(isProse)
  const headline = Math.max(
    0,
    lines.findIndex(line => saysTitle(line, said))
  )
  const found: Cut[] = []
  for (const [at, line] of lines.slice(0, Math.max(first, headline + HEAD_LINES)).entries()) {
    const isHead = at >= headline && at < headline + HEAD_LINES && saysHead(line, said)
    if (isHead) found.push([line, 'duplicate'])
    else if (at < first && (at < headline || isFurniture(line, at === first - 1)))
      found.push([line, 'unlikely'])
  }
  return found
}

function atEnd(lines: readonly PlacedBlock[], blocks: readonly PlacedBlock[], { names }: Head): Cut[] {
  const found: Cut[] = []
  let last = blocks.length - 1
  for (const line of lines
    .slice(lines.findIndex(isProse) + 1)
    .slice(-END_LINES)
    .reverse()) {
    if (line.text.length < LONGEST_BYLINE && names.includes(bareWords(line.text)))
      found.push([line, 'duplicate'])
    else if (isLeftOver(line, blocks[last] === line)) found.push([line, 'unlikely'])
    else if (isPromo(line)) found.push([line, 'promo'])
    else break
    if (blocks[last] === line) last--
  }
  return found
}

/** Whether a line, given the bare words of what stands over the story, says again the title, a reporter's name or the date. */
function saysHead(line: Block, said: Head): boolean {
  if (saysTitle(line, said)) return true
  if (line.text.length >= LONGEST_BYLINE) return false
  const text = bareWords(line.text).replace(/^(?:by|oleh|penulis|reporter) /, '')
  return said.names.includes(text) || isDateline(line.text, said.names)
}

/** Whether a line is the title; a heading may word it a little otherwise than search engines are told. */
function saysTitle({ kind, text }: Block, { title }: Head): boolean {
  // A paragraph need not be taken apart to be told from a title.
  if (kind !== 'heading' && text.length > title.length * 2) return false
  const line = bareWords(text)
  if (kind !== 'heading') return line === title
  const [words, own] = [line.split(' '), title.split(' ')]
  return Math.min(sharedWords(words, own), sharedWords(own, words)) >= LIKE_TITLE
}

/** Whether a line is a date, alone or with who wrote it and where. */
function isDateline(text: string, names: readonly string[]): boolean {
  const isSigned =
    /^(?:by|oleh|updated|published|posted)\b|\b(?:last (?:modified|updated)|diperbarui)\b/i.test(text) ||
    names.some(name => name !== '' && bareWords(text).includes(name))
  return text.length < (isSigned ? LONGEST_BYLINE : 50) && isDate(text)
}

function isProse({ kind, text }: Block): boolean {
  if (kind === 'table' || kind === 'code') return true
  return (
    kind !== 'heading' && text.split('\n').some(line => line.length > LONGEST_FURNITURE || isSentence(line))
  )
}

/** A line of some words with a full stop; a dateline closes with a dash. */
function isSentence(line: string): boolean {
  return /[.!?…:。！？।؟]["'”’»)\]]*$/u.test(line) ? line.split(' ').length > 3 : /\p{L}.*[-–—]$/u.test(line)
}

/** Whether a line before the first sentence is none of the story: a section's name, a button, a menu. */
function isFurniture({ kind, text }: Block, isBeforeProse: boolean): boolean {
  if (kind === 'heading') return !isBeforeProse
  return text.split('\n').every(line => line.length <= (kind === 'list' ? LONGEST_ITEM : LONGEST_FURNITURE))
}

/** Whether a line at the end belongs to something that is not there: it heads nothing, or is a button's words. */
function isLeftOver({ kind, text }: Block, isLast: boolean): boolean {
  if (kind === 'heading') return isLast && text.length <= 2 * LONGEST_FURNITURE
  return kind === 'paragraph' && text.split(' ').length <= MOST_END_WORDS && !/[.!?…)\]"”]$/.test(text)
}

/** Whether a line at the end asks to follow, to sign up or to write, with the link or the address to do so. */
function isPromo({ kind, text, html }: Block): boolean {
  return kind === 'paragraph' && text.length <= LONGEST_PROMO && ASKING.test(text) && /<a |@/.test(html)
}
