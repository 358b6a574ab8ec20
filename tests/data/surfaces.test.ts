import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openPanel, openReader, type ReaderTarget, readerAddress, readerTarget } from '@/utils/surfaces'
import { makeArticle, readStory } from './made'

const original = 'https://www.suara.com/a?b=1&c=é'
const tab = { id: 7, index: 3, windowId: 4, incognito: false }

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

describe('the reader’s address', () => {
  test.each<ReaderTarget>([
    { story: 'id', original },
    { story: 'id', original: null },
    { saved: 'id' },
    { failure: 'not-article', original }
  ])('leads back to its target: %o', target => {
    const address = new URL(readerAddress(target))
    expect(address.pathname).toBe('/reader.html')
    expect(readerTarget(address.search)).toEqual(target)
  })

  test.each([
    ['', null],
    ['?story=', null],
    ['?failure=made-up', null],
    ['?failure=toString', null],
    ['?story=a&original=javascript:alert(1)', { story: 'a', original: null }],
    ['?story=a&original=data:text/html,x', { story: 'a', original: null }],
    ['?failure=pdf&original=nonsense', { failure: 'pdf', original: null }]
  ])('%s', (search, target) => {
    expect(readerTarget(search)).toEqual(target)
  })
})

describe('opening the reader', () => {
  test('is beside the tab', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never)
    const target = { story: (await readStory(makeArticle())).id, original }
    await openReader(target, tab)
    expect(create).toHaveBeenCalledWith({
      url: readerAddress(target),
      windowId: 4,
      index: 4,
      openerTabId: 7
    })
  })

  test('tells no address of a private story', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never)
    const story = await readStory(makeArticle(), { isPrivate: true })
    await openReader({ story: story.id, original }, { ...tab, incognito: true })
    expect(create).toHaveBeenCalledWith({
      url: readerAddress({ story: story.id, original: null }),
      windowId: 4
    })
  })
})

test('the panel is opened by what the browser has', () => {
  const sidePanel = vi.spyOn(fakeBrowser.sidePanel, 'open').mockResolvedValue()
  void openPanel(4)
  expect(sidePanel).toHaveBeenCalledWith({ windowId: 4 })
  const sidebar = vi.fn(async () => {})
  const { sidePanel: own } = fakeBrowser
  Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: { open: sidebar } })
  void openPanel(4)
  Object.assign(fakeBrowser, { sidePanel: own })
  expect(sidebar).toHaveBeenCalledOnce()
})
