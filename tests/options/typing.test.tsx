// @vitest-environment happy-dom
import { EditorView } from '@codemirror/view'
import { options, type VNode } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FiltersSection } from '@/components/options/filters-section'
import { LabelsSection } from '@/components/options/labels-section'
import { close, main, open, prepare } from './page'

beforeEach(prepare)
afterEach(close)

test('what is typed into the filters draws nothing anew but the filters', async () => {
  await open()
  await vi.waitFor(async () => {
    await settle(20)
    expect(shownEditor()).toBeTruthy()
  })
  const editor = EditorView.findFromDOM(shownEditor() as HTMLElement)
  const drawn: VNode['type'][] = []
  const { diffed } = options
  options.diffed = vnode => {
    drawn.push(vnode.type)
    diffed?.(vnode)
  }
  for (const insert of ['#', '#', '.']) {
    await act(() => editor?.dispatch({ changes: { from: 0, insert } }))
    await settle(200)
  }
  options.diffed = diffed
  expect(drawn).toContain(FiltersSection)
  expect(drawn).not.toContain(LabelsSection)
})

async function settle(milliseconds: number): Promise<void> {
  await act(() => new Promise(resolve => setTimeout(resolve, milliseconds)))
}

function shownEditor(): HTMLElement | null | undefined {
  return main('filters')?.querySelector('.filter-editor-host')?.shadowRoot?.querySelector('.cm-editor')
}
