// @vitest-environment jsdom
import { createRef, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ArticleView } from '@/components/article/article-view'
import type { Article } from '@/utils/article'
import { ledgerGroups } from '@/utils/rules/ledger-groups'
import { makeArticle, makeRemoval } from '../data/made'
import { makeEntry, makeKeeping } from '../keeping/made'
import { speak } from '../options/words'
import { all, button, click, close, find, prepare, root, show } from './view'

beforeEach(prepare)
afterEach(close)

type ViewProps = Parameters<typeof ArticleView>[0]

const calls = { text: createRef<HTMLElement>(), onProgress: vi.fn() }
const onDeed = vi.fn()
const keeping = makeKeeping()
const citing = { onCopyCitation: vi.fn(), onCopyQuote: vi.fn() }

function showArticle(
  fields: Partial<Article> & { text?: string },
  { restored = [], ...props }: Partial<ViewProps> & { restored?: string[] } = {}
) {
  const article = makeArticle(fields)
  const shown = { source: { story: 's' }, article, restored, hidden: [], isPrivate: false, tab: 1 }
  const groups = ledgerGroups(article, [], { off: [], own: [] })
  const ledger = { count: article.removals.length, groups: () => groups, onDeed }
  return show(
    <ArticleView
      shown={shown}
      marked={null}
      spoken={null}
      hasPictures
      keeping={keeping}
      citing={citing}
      abbreviations={null}
      joinState={null}
      ledger={ledger}
      hiding={null}
      {...calls}
      {...props}
    />
  )
}

describe('header', () => {
  test('outlet, title, reporters, date with WIB, minutes', async () => {
    await speak('id')
    await showArticle({ title: 'Judul', words: 690, editors: ['Iwan'] })
    expect(find('.outlet').textContent).toBe('Suara.com')
    expect(find('h1').textContent).toBe('Judul')
    expect(find('h1').lang).toBe('id')
    expect(find('.authors').textContent).toBe('Fabiola Febrinastri')
    expect(find('.editors').textContent).toBe('Editor: Iwan')
    expect(find('time').textContent).toBe('Senin, 15 November 2021, 16.20 WIB')
    expect(find('.minutes').textContent).toBe('3 menit')
    expect(find('.banner')).toBeNull()
    expect(find('.pages')).toBeNull()
  })

  test('says where only the beginning is given, or only some pages were read', async () => {
    await showArticle({ kind: 'partial' })
    expect(find('.banner').textContent).toContain('only the beginning')
    await showArticle({ pages: { read: 1, total: 3, state: 'first' } })
    expect(find('.banner').textContent).toContain('1 of this story’s 3 pages')
    expect(find('.pages').textContent).toBe('1 of 3 pages')
  })
})

describe('text', () => {
  test('each block in its place, sanitized, with language and direction', async () => {
    await showArticle({
      lang: 'ar',
      dir: 'rtl',
      blocks: [
        { id: 'b1', kind: 'paragraph', html: '<p onclick="x()">Satu</p>', text: 'Satu', page: '' },
        { id: 'b2', kind: 'paragraph', html: '<p>Dua<script>x()</script></p>', text: 'Dua', page: '' }
      ]
    })
    expect(find('.article').lang).toBe('ar')
    expect(find('.article').dir).toBe('rtl')
    expect(all('.article > [data-block]').map(block => block.innerHTML)).toEqual([
      '<p>Satu</p>',
      '<p>Dua</p>'
    ])
  })

  test('an id out of storage breaks out of nothing', async () => {
    const id = 'b1"><img src=x onerror=x()>'
    await showArticle({ blocks: [{ id, kind: 'paragraph', html: '<p>Satu</p>', text: 'Satu', page: '' }] })
    expect(find('.article').textContent?.trim()).toBe('Satu')
    expect(find('.article img')).toBeNull()
  })

  test('pictures only where they may be fetched', async () => {
    const html = '<figure><img src="https://a.example/satu-dua-tiga.jpg" alt=""></figure>'
    const blocks: Article['blocks'] = [{ id: 'b1', kind: 'figure', html, text: '', page: '' }]
    await showArticle({ blocks })
    expect(all('img')).toHaveLength(2)
    await showArticle({ blocks }, { hasPictures: false })
    expect(all('img')).toHaveLength(0)
  })

  test('the same text is not painted anew', async () => {
    await showArticle({})
    const paragraph = find('.article p')
    const shown = {
      source: { saved: 'x' },
      article: makeArticle(),
      restored: [],
      hidden: [],
      isPrivate: false,
      tab: null
    }
    await act(() =>
      render(
        <ArticleView
          shown={shown}
          marked={null}
          spoken={null}
          hasPictures
          keeping={keeping}
          citing={citing}
          abbreviations={null}
          joinState={null}
          ledger={null}
          hiding={null}
          {...calls}
        />,
        root()
      )
    )
    expect(find('.article p')).toBe(paragraph)
  })
})

describe('source', () => {
  const facts = () => all('.source-fact').map(fact => [...fact.children].map(part => part.textContent))

  test('who wrote it apart from who edited it, when, and the address without the wish for all pages', async () => {
    await speak('id')
    await showArticle({
      editors: ['Iwan'],
      published: '2021-11-15T16:20:00+08:00',
      modified: '2021-11-15T18:00:00+09:00',
      canonical: 'https://www.suara.com/news/1?page=all'
    })
    expect(facts()).toEqual([
      ['Media', 'Suara.com'],
      ['Wartawan', 'Fabiola Febrinastri'],
      ['Editor', 'Iwan'],
      ['Terbit', 'Senin, 15 November 2021, 16.20 WITA'],
      ['Diperbarui', 'Senin, 15 November 2021, 18.00 WIT'],
      ['Alamat', 'https://www.suara.com/news/1']
    ])
    await click(button('Salin sitasi'))
    expect(citing.onCopyCitation).toHaveBeenLastCalledWith({ locale: 'id', isMarkdown: false })
    await click(button('Sitasi sebagai Markdown'))
    expect(citing.onCopyCitation).toHaveBeenLastCalledWith({ locale: 'id', isMarkdown: true })
  })

  test('what is not known has no line', async () => {
    await showArticle({ authors: [], editors: [], published: null, modified: null })
    expect(facts().map(([name]) => name)).toEqual(['Outlet', 'Address'])
  })
})

describe('removed', () => {
  const removals = [
    makeRemoval('r1', 'Baca Juga: UMP Naik'),
    { ...makeRemoval('r2', ''), label: null, reason: 'unlikely' as const, links: 0 }
  ]

  test('the list says what and why, and asks for a way back', async () => {
    await showArticle({ removals })
    const opener = button('2 blocks removed')
    expect(find('.removed-panel').hidden).toBe(true)
    await click(opener)
    expect(opener.getAttribute('aria-expanded')).toBe('true')
    expect(find('.removed-panel').hidden).toBe(false)
    expect(find('[data-removal=r1]').textContent).toContain('Headed by a label of the filter list · 1 link')
    expect(find('[data-removal=r2]').textContent).toContain('By its shape no part of the story')
    await click(button('Bring back here', find('[data-removal=r1]')))
    expect(onDeed).toHaveBeenLastCalledWith('r1', 'bring-back')
  })

  test('what is back stands in its place and can be taken out again', async () => {
    await showArticle({ removals }, { restored: ['r1'] })
    expect(all('.article > [data-block]').map(block => block.dataset.block)).toEqual(['r1', 'b1'])
    await click(button('2 blocks removed'))
    await click(button('Take out again'))
    expect(onDeed).toHaveBeenLastCalledWith('r1', 'take-out')
  })

  test('what a rule cut can be kept on its site, and its label left alone', async () => {
    const headed = { ...makeRemoval('r1', 'Baca Juga: UMP'), rule: '*##^label-start:Baca juga' }
    await showArticle({ removals: [headed, { ...headed, id: 'r2' }, makeRemoval('r3', 'Lain')] })
    await click(button('3 blocks removed'))
    expect(all('.removed-group').map(group => group.querySelectorAll('[data-removal]').length)).toEqual([3])
    await click(button('Always keep on suara.com', find('[data-removal=r2]')))
    expect(onDeed).toHaveBeenLastCalledWith('r2', 'keep-on-site')
    await click(button('Never filter “Baca juga”', find('[data-removal=r1]')))
    expect(onDeed).toHaveBeenLastCalledWith('r1', 'never-filter')
    expect(find('[data-removal=r3]').textContent).not.toContain('Always')
  })

  test('what is shown stands greyed in its place until it is shown no more', async () => {
    await showArticle({ removals })
    await click(button('2 blocks removed'))
    await click(button('Show', find('[data-removal=r1]')))
    expect(all('.article > [data-block]').map(block => block.className)).toEqual(['is-peeked', ''])
    await click(button('Stop showing'))
    expect(all('.article > [data-block]').map(block => block.dataset.block)).toEqual(['b1'])
  })

  test('nothing where nothing was cut', async () => {
    await showArticle({})
    expect(find('.removed')).toBeNull()
  })
})

test('a saved one can be marked read and unread', async () => {
  const saved = makeKeeping({ entry: makeEntry({ isRead: false }) })
  await showArticle({}, { keeping: saved })
  await click(button('Mark read'))
  expect(saved.onChange).toHaveBeenLastCalledWith({ isRead: true })
  await showArticle({}, { keeping: { ...saved, entry: makeEntry({ isRead: true }) } })
  await click(button('Mark unread'))
  expect(saved.onChange).toHaveBeenLastCalledWith({ isRead: false })
})

test('a sentence is brought into view, marked, and its block gets the focus', async () => {
  const text = 'Satu. Dua.'
  await showArticle({ text }, { marked: { text: 'Dua.', block: 'b1', start: 6, end: 10 } })
  expect((document.activeElement as HTMLElement).dataset.block).toBe('b1')
  // jsdom has no highlights: the block is marked in their place.
  expect(find('[data-block=b1]').classList.contains('is-marked')).toBe(true)
})
