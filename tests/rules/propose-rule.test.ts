// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest'
import { proposeLabel, proposeSelectors } from '@/utils/rules/propose-rule'

function target(html: string): Element {
  document.body.innerHTML = html
  const [found] = document.querySelectorAll('[data-target]')
  if (!found) throw new Error('the page has no target')
  return found
}

const best = (html: string) => proposeSelectors(target(html))[0]?.selector

describe('a selector for what was pointed at', () => {
  test.each([
    ['an id', '<div id="berita-terkait" class="x" data-target></div>', '#berita-terkait'],
    [
      'no id with a number of the story',
      '<div id="post-812345" class="artikel-terkait" data-target></div>',
      '.artikel-terkait'
    ],
    [
      'the rarest class',
      '<p class="kotak"></p><div class="kotak promo-box" data-target></div>',
      '.promo-box'
    ],
    [
      'no name for the layout',
      '<div class="col-md-8 mt-3 is-active clearfix baca-juga" data-target></div>',
      '.baca-juga'
    ],
    ['no name of a build', '<aside class="css-1q2w3e sc-bdVaJa terkait" data-target></aside>', '.terkait'],
    [
      'the stem of a CSS module',
      '<div class="Related_box__x7YzQ" data-target></div>',
      '[class*="Related_box__"]'
    ],
    [
      'what it says that it is',
      '<div class="css-9abcde" data-testid="related-list" data-target></div>',
      'div[data-testid="related-list"]'
    ],
    ['a component of the site', '<kotak-promosi data-target></kotak-promosi>', 'kotak-promosi'],
    [
      'a named parent',
      '<div class="promosi"><span><em data-target></em></span></div>',
      '.promosi > span > em'
    ],
    [
      'one of several in a named parent',
      '<div class="isi"><p></p><p data-target></p></div>',
      '.isi > p:nth-of-type(2)'
    ],
    [
      'the way there, where nothing has a name',
      '<div><p></p></div><div><p data-target></p></div>',
      'body > div:nth-of-type(2) > p'
    ]
  ])('%s', (_, html, expected) => {
    expect(best(html)).toBe(expected)
  })

  it('meets the element each time, and none of its parents', () => {
    const element = target(
      '<div class="sisip"><div class="sisip iklan" data-target><b class="iklan"></b></div></div>'
    )
    const proposals = proposeSelectors(element)
    expect(proposals).toEqual([{ selector: '.iklan', count: 2 }])
    for (const { selector } of proposals) expect(element.matches(selector)).toBe(true)
  })
})

describe('a label for what was pointed at', () => {
  const label = (html: string) => proposeLabel(target(html), 'id')?.text ?? null

  test.each([
    [
      'a heading',
      '<div data-target><h3>Baca <b>Juga</b>:</h3><ul><li><a href="/a">Panen garam</a></li></ul></div>',
      'Baca Juga'
    ],
    ['words before a list', '<div data-target>» Terpopuler <ul><li>Satu</li></ul></div>', 'Terpopuler'],
    [
      'none over a sentence',
      '<div data-target><p>Hujan turun sejak pagi.</p><p>Warga menunggu.</p></div>',
      null
    ],
    ['none where nothing follows', '<p data-target>Terpopuler</p>', null],
    ['none without words', '<div data-target><img alt=""></div>', null]
  ])('%s', (_, html, expected) => {
    expect(label(html)).toBe(expected)
  })
})
