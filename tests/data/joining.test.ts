import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Article } from '@/utils/article'
import { join } from '@/utils/capture'
import { save } from '@/utils/library/writer'
import { editStory, getStory, putJoined } from '@/utils/stories'
import { makeArticle, makeRemoval, readStory } from './made'
import { leavePage, standInPage } from './stand-in-page'

const url = 'https://www.suara.com/news/2021/11/15/162023/kemnaker-asean'
const [one, two, three] = ['Halaman satu.', 'Halaman dua.', 'Halaman tiga.']
const first = makeArticle({ url, text: one, pages: { read: 1, total: 3, state: 'first' } })
const joinedOf = (read: number, texts: string[], fields: Partial<Article> = {}) =>
  makeArticle({
    url,
    text: texts.join('\n'),
    pages: { read, total: 3, state: read === 3 ? 'whole' : 'failed' },
    ...fields
  })
const whole = joinedOf(3, [one, two, three])

function showPage(page: { url?: string; error?: string; answer?: unknown } = {}) {
  const files: string[] = []
  standInPage({
    url,
    ...page,
    answer: file => {
      files.push(file)
      if (file.endsWith('join.js')) return page.answer ?? { article: whole }
      return { failure: { kind: 'failed', message: '' } }
    }
  })
  return files
}

beforeEach(() => fakeBrowser.reset())

afterEach(() => {
  vi.useRealTimers()
  leavePage()
  globalThis.beningJoining = undefined
})

describe('joining a story', () => {
  test('puts the whole in its place, by the pipeline and then the joining script', async () => {
    const files = showPage()
    const { id } = await readStory(first)
    expect(await join(id)).toBe('joined')
    expect((await getStory(id))?.article).toEqual(whole)
    expect(files).toEqual(['/extract.js', '/join.js'])
  })

  test('tells how far it is', async () => {
    vi.useFakeTimers()
    let finish = (_: unknown) => {}
    showPage({ answer: new Promise(resolve => (finish = resolve)) })
    const { id } = await readStory(first)
    const told: unknown[] = []
    const joining = join(id, { onProgress: progress => told.push({ ...progress }) })
    const at = (read: number) =>
      ({ url, progress: { read, total: 3 }, end: new AbortController() }) as typeof globalThis.beningJoining
    globalThis.beningJoining = at(1)
    await vi.advanceTimersByTimeAsync(300)
    globalThis.beningJoining = at(2)
    await vi.advanceTimersByTimeAsync(300)
    expect(told).toEqual([
      { read: 1, total: 3 },
      { read: 2, total: 3 }
    ])
    finish({ article: whole })
    await vi.advanceTimersByTimeAsync(300)
    expect(await joining).toBe('joined')
  })

  test('that is given up ends in the page too', async () => {
    vi.useFakeTimers()
    showPage({ answer: new Promise(() => {}) })
    const { id } = await readStory(first)
    const end = new AbortController()
    const joining = join(id, { signal: end.signal })
    const inPage = new AbortController()
    globalThis.beningJoining = {
      url,
      progress: { read: 1, total: 3 },
      end: inPage,
      result: new Promise(() => {})
    }
    end.abort()
    await vi.advanceTimersByTimeAsync(300)
    expect(await joining).toBe('failed')
    expect(inPage.signal.aborted).toBe(true)
  })

  test('that does not come on is given up', async () => {
    vi.useFakeTimers()
    showPage({ answer: new Promise(() => {}) })
    const { id } = await readStory(first)
    const joining = join(id)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await joining).toBe('failed')
    expect((await getStory(id))?.article).toEqual(first)
  })

  test('that is no longer at hand', async () => {
    showPage()
    expect(await join('none')).toBe('gone')
  })

  test('from a place in its page further down', async () => {
    showPage({ url: `${url}#komentar` })
    const { id } = await readStory(first)
    expect(await join(id)).toBe('joined')
  })

  test.each([
    ['another page in the tab', { url: 'https://www.suara.com/lain' }, 'out-of-reach'],
    ['no access', { error: 'Cannot access contents of the page.' }, 'out-of-reach'],
    ['no access, in Firefox', { error: 'Missing host permission for the tab' }, 'out-of-reach'],
    ['no tab', { error: 'No tab with id: 1.' }, 'out-of-reach'],
    ['no tab, in Firefox', { error: 'Invalid tab ID: 1' }, 'out-of-reach'],
    ['a page that goes away meanwhile', { error: 'The frame was removed.' }, 'failed'],
    ['a failure in the page', { answer: { failure: { kind: 'failed', message: '' } } }, 'failed'],
    ['an answer of another shape', { answer: { article: { title: 'x' } } }, 'failed']
  ])('%s', async (_, page, outcome) => {
    showPage(page)
    const { id } = await readStory(first)
    expect(await join(id)).toBe(outcome)
    expect((await getStory(id))?.article).toEqual(first)
  })
})

describe('the joined article', () => {
  test('keeps what was brought back', async () => {
    const box = (id: string) => makeRemoval(id, 'Baca Juga: lain')
    const { id } = await readStory({ ...first, removals: [box('r1')] })
    await editStory(id, { addRestored: ['r1'] })
    await putJoined(id, { ...whole, removals: [makeRemoval('r1', 'Iklan'), box('r2')] })
    expect((await getStory(id))?.restored).toEqual(['r2'])
  })

  test('is not given up for a shorter one of a second try', async () => {
    const { id } = await readStory(first)
    await putJoined(id, joinedOf(2, [one, two]))
    await putJoined(id, joinedOf(1, [one]))
    const article = (await getStory(id))?.article
    expect(article?.pages).toEqual({ read: 2, total: 3, state: 'failed' })
    expect(article?.blocks).toHaveLength(2)
  })

  test('stays when the same page is read again, and goes when it says something else', async () => {
    const { id } = await readStory(first)
    await putJoined(id, whole)
    expect((await readStory(first)).article).toEqual(whole)
    const changed = makeArticle({ url, text: 'Berita ini diralat.', pages: first.pages })
    expect(await readStory(changed)).toMatchObject({ id, article: changed })
  })

  test('takes the place of the first page that was saved', async () => {
    const { id } = await readStory(first)
    expect((await save({ story: id, isPrivateAgreed: false })).kind).toBe('saved')
    await putJoined(id, whole)
    expect((await save({ story: id, isPrivateAgreed: false })).kind).toBe('updated')
  })
})
