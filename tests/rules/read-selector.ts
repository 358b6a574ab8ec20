import { JSDOM } from 'jsdom'
import type { ReadSelector } from '@/utils/rules/own-rule'

const { body, documentElement } = new JSDOM('<body><p>Isi</p></body>').window.document

/** What a real engine makes of a selector, as the options page asks its own. */
export const readSelector: ReadSelector = selector => {
  try {
    return body.matches(selector) || documentElement.matches(selector) ? 'broad' : 'fine'
  } catch {
    return 'broken'
  }
}
