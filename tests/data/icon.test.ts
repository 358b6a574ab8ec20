import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { getPanelReading } from '@/utils/panel-reading'
import { type Surface, surfaceItem } from '@/utils/settings'
import { getStory } from '@/utils/stories'
import { asked, icon, page, resetBrowser, settle, tab, url, wake } from './woken'

beforeEach(resetBrowser)

describe('the icon', () => {
  test('opens the popup, unless told otherwise', async () => {
    await wake()
    await settle()
    expect(icon.popup).toBe('/popup.html')
  })

  test('follows the setting', async () => {
    await wake()
    for (const [surface, expected] of [
      ['panel', ''],
      ['reader', ''],
      ['popup', '/popup.html']
    ] as const) {
      await surfaceItem.setValue(surface)
      await settle()
      expect(icon.popup).toBe(expected)
    }
  })

  test.each<[Surface, string[]]>([
    ['panel', ['panel 4', 'script', 'script']],
    ['reader', ['script', 'script', `/reader.html?story=…&original=${encodeURIComponent(url)}`]]
  ])('opens the %s, the first thing that a click does', async (surface, expected) => {
    await surfaceItem.setValue(surface)
    await wake()
    await settle()
    asked.length = 0
    void fakeBrowser.action.onClicked.trigger(tab as never)
    expect(asked).toEqual(surface === 'panel' ? ['panel 4'] : [])
    await settle()
    expect(asked).toEqual(expected)
    if (surface !== 'panel') return
    const reading = await getPanelReading(4)
    expect(reading && 'story' in reading && (await getStory(reading.story))?.tab).toBe(7)
  })

  test('acts by the setting where the click has woken the worker', async () => {
    await surfaceItem.setValue('panel')
    await wake()
    void fakeBrowser.action.onClicked.trigger(tab as never)
    await settle()
    expect(asked).toEqual(['panel 4', 'script', 'script'])
  })

  test('opens the reader page to say why a page cannot be read', async () => {
    await surfaceItem.setValue('reader')
    page.answer = { failure: { kind: 'not-article', message: '' } }
    await wake()
    await settle()
    void fakeBrowser.action.onClicked.trigger(tab as never)
    await settle()
    expect(asked.at(-1)).toBe(`/reader.html?failure=not-article&original=${encodeURIComponent(url)}`)
    void fakeBrowser.action.onClicked.trigger({ ...tab, incognito: true } as never)
    await settle()
    expect(asked.at(-1)).toBe('/reader.html?failure=not-article')
  })

  test('opens the reader page where there is no side panel', async () => {
    await surfaceItem.setValue('panel')
    const open = async () => {
      throw new Error('no panel here')
    }
    Object.assign(fakeBrowser, { sidePanel: { open } })
    await wake()
    await settle()
    void fakeBrowser.action.onClicked.trigger(tab as never)
    await settle()
    expect(asked.at(-1)).toMatch(/^\/reader\.html\?story=…/)
  })
})
