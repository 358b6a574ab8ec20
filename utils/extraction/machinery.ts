import { allOf } from './dom'
import type { Ledger } from './ledger'
import { shortTextOf, textOf } from './text'

/** A box to sign up has at most so much text. */
const SIGN_UP = 400
/** Longer lines are no counters. */
const LONGEST_COUNTER = 120
/** "2 dari 8 halaman", "Halaman 1 2 3", "Page 2 of 8", "Image 1 of 5". */
const COUNTER =
  /^(?:(?:image|photo|slide|foto|gambar) \d{1,3} (?:of|dari) ?\/? ?\d{1,3}|\d{1,2} (?:dari|of) \d{1,2}(?: (?:halaman|pages?))?|halaman ke-\d{1,2} dari \d{1,2}|(?:halaman|page|laman)\s*:?(?:\s*(?:\d{1,2}|of|dari|\/|all|semua|next|selanjutnya|berikutnya))+)$/i

/** A text with other words is part of no counter. */
const WORDS =
  /^(?:[\s\d/:«»‹›<>…-]|image|photo|slide|foto|gambar|of|dari|halaman|pages?|ke|laman|all|semua|next|selanjutnya|berikutnya)+$/i

const LINES = 'p, div, span, h2, h3, h4, ul, ol, li, figcaption'
/** A pager's list: "1 2 3 »". */
const NUMBERS = /^[\d\s«»‹›<>…]+$/

/** Cuts forms with the words that ask to fill them in, and marks between the pages of a story. */
export function cutMachinery(story: Element, texts: readonly Text[], ledger: Ledger): void {
  for (const input of allOf(story, 'form', 'input[type="email"]')) {
    // Some pages are one form from top to bottom.
    if (!story.contains(input) || shortTextOf(input, SIGN_UP) === null) continue
    let box = input
    while (box.parentElement && box.parentElement !== story && textOf(box.parentElement).length <= SIGN_UP)
      box = box.parentElement
    ledger.cut([box], { step: 'pre-clean', reason: 'promo' })
  }
  for (const text of texts) {
    const { data } = text
    const mayCount = data.length <= LONGEST_COUNTER && WORDS.test(data) && /\d/.test(data)
    const counter = mayCount && story.contains(text) && counterAround(text, story)
    if (counter) ledger.cut([counter], { step: 'pre-clean', reason: 'paging' })
  }
}

/** The largest element around a number that is a counter and nothing else; null where there is none. */
function counterAround(text: Text, story: Element): Element | null {
  let counter: Element | null = null
  for (let line = text.parentElement; line && line !== story; line = line.parentElement) {
    const words = shortTextOf(line, LONGEST_COUNTER)
    if (words === null || !WORDS.test(words)) break
    const isPager = NUMBERS.test(words) && line.matches('ul, ol') && line.querySelector('a[href]')
    if ((COUNTER.test(words) && line.matches(LINES)) || isPager) counter = line
  }
  return counter
}
