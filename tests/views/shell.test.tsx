// @vitest-environment happy-dom
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MenuButton } from '@/components/shell/menu-button'
import { Tabs } from '@/components/shell/tabs'
import { all, button, click, close, find, prepare, press, show } from './view'

beforeEach(prepare)
afterEach(close)

describe('Tabs', () => {
  function Three() {
    const [selected, setSelected] = useState('one')
    const tabs = ['one', 'two', 'three'].map(id => ({
      id,
      label: id,
      count: { value: id === 'two' ? 4 : 0, label: 'four unread' }
    }))
    return <Tabs label="Views" tabs={tabs} selected={selected} onSelect={setSelected} />
  }
  const selected = () => find('[aria-selected=true]').id

  test('one is a tab stop, and arrows go round', async () => {
    await show(<Three />)
    expect(all('[role=tab]').map(tab => tab.tabIndex)).toEqual([0, -1, -1])
    find('#tab-one').focus()
    await press('ArrowLeft')
    expect(selected()).toBe('tab-three')
    expect(document.activeElement?.id).toBe('tab-three')
    await press('ArrowRight')
    expect(selected()).toBe('tab-one')
    await press('End')
    expect(selected()).toBe('tab-three')
    await press('Home')
    expect(selected()).toBe('tab-one')
    expect(await press('a')).toBe(true)
  })

  test('counts are told, noughts are not', async () => {
    await show(<Three />)
    expect(find('#tab-two').textContent).toBe('two4(four unread)')
    expect(find('#tab-one').textContent).toBe('one')
  })
})

describe('MenuButton', () => {
  const onCopy = vi.fn()
  const onPrint = vi.fn()
  const menu = (
    <MenuButton
      class="action"
      items={[
        { label: 'Copy', icon: 'copy', onChoose: onCopy },
        { label: 'Print', icon: 'print', onChoose: onPrint }
      ]}
    >
      More
    </MenuButton>
  )
  const focused = () => document.activeElement?.textContent

  test('opens on the first item, moves by arrows and letters, chooses', async () => {
    await show(menu)
    expect(find('[aria-haspopup=menu]').getAttribute('aria-expanded')).toBe('false')
    await click(button('More'))
    expect(focused()).toBe('Copy')
    await press('ArrowDown')
    expect(focused()).toBe('Print')
    await press('ArrowDown')
    expect(focused()).toBe('Copy')
    await press('p')
    expect(focused()).toBe('Print')
    await click(document.activeElement as HTMLElement)
    expect(onPrint).toHaveBeenCalledOnce()
    expect(onCopy).not.toHaveBeenCalled()
    expect(find('[role=menu]')).toBeNull()
    expect(focused()).toBe('More')
  })

  test('Escape closes it, not the popup, and gives the focus back', async () => {
    await show(menu)
    button('More').focus()
    await press('ArrowDown')
    expect(find('[role=menu]')).not.toBeNull()
    expect(await press('Escape')).toBe(false)
    expect(find('[role=menu]')).toBeNull()
    expect(focused()).toBe('More')
  })

  test('a press elsewhere closes it', async () => {
    await show(menu)
    await click(button('More'))
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    await vi.waitFor(() => expect(find('[role=menu]')).toBeNull())
  })
})
