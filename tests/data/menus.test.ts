import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { listEntries } from '@/utils/library/list'
import { getPanelReading } from '@/utils/panel-reading'
import { surfaceItem } from '@/utils/settings'
import { asked, onCommand, onMenu, page, resetBrowser, settle, tab, url, wake } from './woken'

beforeEach(resetBrowser)

describe('menus', () => {
  test('are made when installed and at each start of the browser', async () => {
    await wake()
    const menus = ['no menus', 'menu read-page', 'menu save-page', 'menu read-icon', 'menu save-icon']
    void fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never)
    await settle()
    expect(asked).toEqual(menus)
    void fakeBrowser.runtime.onStartup.trigger()
    await settle()
    expect(asked).toEqual([...menus, ...menus])
  })

  test('read where the icon does', async () => {
    await wake()
    await settle()
    onMenu.trigger({ menuItemId: 'read-page' }, tab)
    expect(asked).toEqual(['popup'])
    await surfaceItem.setValue('panel')
    onMenu.trigger({ menuItemId: 'read-icon' }, tab)
    expect(asked).toEqual(['popup', 'panel 4'])
    await settle()
  })

  test('read in the side panel where the popup is refused', async () => {
    const openPopup = async () => {
      throw new Error('no gesture')
    }
    Object.assign(fakeBrowser.action, { openPopup })
    await wake()
    await settle()
    onMenu.trigger({ menuItemId: 'read-page' }, tab)
    await settle()
    expect(asked).toEqual(['panel 4', 'script', 'script'])
  })

  test('save', async () => {
    await wake()
    onMenu.trigger({ menuItemId: 'save-page' }, tab)
    await settle()
    expect(await listEntries()).toMatchObject([{ url }])
  })
})

describe('shortcuts', () => {
  test('open the side panel, before anything else', async () => {
    await wake()
    onCommand.trigger('panel', tab)
    expect(asked).toEqual(['panel 4'])
    await settle()
    expect(await getPanelReading(4)).toHaveProperty('story')
  })

  test('save quietly: a sign, then the count', async () => {
    await wake()
    await settle()
    vi.useFakeTimers()
    onCommand.trigger('save', tab)
    await vi.advanceTimersByTimeAsync(100)
    expect(await fakeBrowser.action.getBadgeText({})).toBe('✓')
    await vi.advanceTimersByTimeAsync(5000)
    expect(await fakeBrowser.action.getBadgeText({})).toBe('1')
    page.answer = { failure: { kind: 'empty', message: '' } }
    onCommand.trigger('save', tab)
    await vi.advanceTimersByTimeAsync(100)
    expect(await fakeBrowser.action.getBadgeText({})).toBe('!')
    vi.useRealTimers()
  })

  test('open what is private, for its reader to be asked, and save nothing', async () => {
    await wake()
    await settle()
    onCommand.trigger('save', { ...tab, incognito: true })
    await settle()
    expect(asked).toEqual(['popup'])
    expect(await listEntries()).toEqual([])
  })
})
