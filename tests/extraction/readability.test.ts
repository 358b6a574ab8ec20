import { readFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { trim } from '@/scripts/lean-readability'
import { settlePictures } from '@/utils/extraction/pictures'
import { findStory } from '@/utils/extraction/swift-readability'
import { pageCases } from './page-cases'

/** Some will do: each is read twice. */
const pages = pageCases.filter((_, at) => at % 4 === 0)
/** Readability's own steps, which its types do not tell of. */
const Inside = Readability.prototype as unknown as { _cleanStyles(element: Element): void }

/** Without the names that Readability gives to what it makes; only it asks for them. */
function unnamed(story: Element | null): string | undefined {
  return story?.outerHTML.replace(/ (?:id="readability[\w-]*"|class="page")/g, '')
}

/** So short that Readability tries four times. */
const short = `<body><div class="sidebar"><p>${'Kata-kata pendek di tepi. '.repeat(4)}</p></div>
<div class="comment"><p>${'Satu paragraf, dengan koma, dan tidak banyak lagi. '.repeat(3)}</p></div></body>`

describe('the swift Readability', () => {
  test.each([...pages, { name: 'a short page', html: short, url: 'https://a.co.id/x' }])(
    'finds in $name what Readability finds',
    ({ html, url }) => {
      const open = () => {
        const page = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document
        settlePictures(page)
        for (const noscript of page.querySelectorAll('noscript')) noscript.remove()
        return page
      }
      const story = findStory(open(), open)
      // The article keeps none of the attributes that Readability cleans.
      if (story) Inside._cleanStyles(story)
      expect(unnamed(story)).toBe(unnamed(plainStory(open())))
    }
  )
})

/** By Readability alone, whose metadata and title are kept out of the way. */
function plainStory(page: Document): Element | null {
  for (const meta of page.querySelectorAll('meta')) meta.remove()
  page.title = '—'.repeat(20)
  const options = { disableJSONLD: true, keepClasses: true, serializer: (node: Node) => node as Element }
  return new Readability<Element>(page, options).parse()?.content ?? null
}

describe('what is left of Readability in the injected script', () => {
  const whole = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8')
  const lean = trim(whole)

  test('is much less', () => {
    expect(lean.length).toBeLessThan(whole.length * 0.8)
  })

  test('has all that it calls, in itself or in what extends it', () => {
    const swift = readFileSync('utils/extraction/swift-readability.ts', 'utf8')
    const names = (pattern: RegExp, code: string) => [...code.matchAll(pattern)].map(([, name]) => name)
    const there = new Set([...names(/^ {2}(\w+)\(/gm, lean), ...names(/^ {2}(?:override )?(\w+)\(/gm, swift)])
    const called = names(/\bthis\.(\w+)\(/g, lean)
    expect(called.length).toBeGreaterThan(50)
    expect(called.filter(name => !there.has(name as string))).toEqual([])
  })

  test('has every pattern and list that it asks for', () => {
    const names = (pattern: RegExp) =>
      [...new Set([...lean.matchAll(pattern)].map(([, name]) => name))].toSorted()
    const asked = names(/\bREGEXPS\.(\w+)/g)
    expect(asked.length).toBeGreaterThan(10)
    expect(names(/^ {4}(_\w+):\s+\/.*\/\w*,$/gm)).toEqual(asked)
    expect(names(/^ {2}([A-Z][A-Z_]+):/gm)).toEqual(names(/\bthis\.([A-Z][A-Z_]+)/g))
  })

  test('is not taken from a release that looks different', () => {
    expect(() => trim(whole.replaceAll('_getJSONLD', '_readJsonLd'))).toThrow('_getJSONLD')
  })
})
