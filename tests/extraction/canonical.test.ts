// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { read, STORY, TITLE, URL } from './made-page'

const canonicalOf = (href: string) =>
  read({ head: `<link rel="canonical" href="${href}">`, body: TITLE + STORY }).canonical

describe('the canonical address', () => {
  it.each(['https://www.kabarcontoh.co.id/hujan-deras', 'https://m.kabarcontoh.co.id/hujan-deras'])(
    'is believed where it is on the same outlet: %s',
    href => expect(canonicalOf(href)).toBe(href)
  )

  it.each([
    'https://lain.co.id/hujan-deras',
    'https://kabarcontoh.com/hujan-deras',
    'https://kabarcontoh.co.id/'
  ])('is not where it is on another, or a front page: %s', href => expect(canonicalOf(href)).toBe(URL))
})
