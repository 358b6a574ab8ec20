import { JSDOM } from 'jsdom'
import { isText } from './shape'

/** A story as any site might write it, without a class or an id: a cut that meets any of it is too broad. */
const plainStory = new JSDOM(`<!doctype html><html lang="id"><head><title>Judul</title></head><body>
  <header><h1>Judul</h1><time datetime="2025-01-01">1 Januari 2025</time></header>
  <main role="main"><article itemprop="articleBody"><h2>Subjudul</h2><div><section>
    <p>Paragraf <strong>pertama</strong>, <em>miring</em>, <a href="https://example.com/berita">tautan</a>.</p>
    <figure><img src="foto.jpg" alt=""><figcaption>Keterangan</figcaption></figure>
    <blockquote><p>Kutipan</p></blockquote><ul><li>Butir</li></ul><ol><li>Butir</li></ol>
    <table><tbody><tr><td>Sel</td></tr></tbody></table><pre><code>1</code></pre><iframe src="about:blank"></iframe>
  </section></div></article></main><footer><span>Kaki</span></footer></body></html>`).window.document

/** What is wrong with one selector. */
export function selectorProblems(where: string, selector: unknown): string[] {
  if (!isText(selector))
    return [
      `${where}: ${JSON.stringify(selector)} is no selector; write it as text, without blanks around it`
    ]
  const problems: string[] = []
  if (!parses(selector))
    problems.push(`${where}: no browser can parse ${selector}; mind brackets, quotes and escapes`)
  if (isList(selector))
    problems.push(`${where}: ${selector} is a list; give each selector a place of its own`)
  return problems
}

/** What is wrong with a selector whose elements are cut. */
export function cutSelectorProblems(where: string, selector: unknown): string[] {
  const problems = selectorProblems(where, selector)
  if (problems.length || typeof selector !== 'string') return problems
  const met = plainStory.querySelector(selector)
  return met
    ? [
        `${where}: ${selector} meets a plain <${met.localName}>, which may be the story's; name a class or an id`
      ]
    : []
}

function parses(selector: string): boolean {
  try {
    plainStory.querySelector(selector)
    return true
  } catch {
    return false
  }
}

/** Whether a comma stands outside brackets and quotes. */
function isList(selector: string): boolean {
  let bare = selector.replace(/"[^"]*"|'[^']*'/g, '').replace(/\[[^\]]*\]/g, '')
  while (/\([^()]*\)/.test(bare)) bare = bare.replace(/\([^()]*\)/g, '')
  return bare.includes(',')
}
