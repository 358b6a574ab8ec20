// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SavedView } from '@/components/saved/saved-view'
import type { SavedSearch } from '@/components/saved/search-bar'
import { hitsIn } from '@/utils/library/search/hits'
import { parseQuery } from '@/utils/library/search/query'
import { snippetOf } from '@/utils/library/search/snippet'
import { defaultChoice } from '@/utils/list-choice'
import { makeEntry } from '../keeping/made'
import { noPictures } from '../keeping/no-pictures'
import { all, button, click, close, find, prepare, press, settle, show } from '../views/view'
import { noSearch } from './no-search'

beforeEach(prepare)
afterEach(close)

const rows = [
  makeEntry({ id: 'a', title: 'Banjir di Jakarta' }),
  makeEntry({ id: 'b', title: 'Warga membaca <b>koran</b>' })
]
const field = () => find<HTMLInputElement>('.saved-search input')
const said = () => find('.search-said').textContent

function showFound(typed: string, search: Partial<SavedSearch> = {}): Promise<void> {
  const query = parseQuery(typed)
  const ignore = () => {}
  return show(
    <SavedView
      rows={search.found ?? rows}
      total={2}
      choice={defaultChoice}
      outlets={() => []}
      tags={() => []}
      problem={null}
      hasPictures={false}
      pictures={noPictures}
      onChoice={ignore}
      onOpen={ignore}
      onChange={ignore}
      onDelete={ignore}
      onUndo={ignore}
      onKeys={ignore}
      onReload={ignore}
      search={{
        ...noSearch,
        typed,
        found: rows,
        hitsIn: (text, lang) => hitsIn(text, query, lang),
        snippetOf: async () => snippetOf(['Kabar banjir & <i>koran</i>.'], query, 'id'),
        ...search
      }}
    />
  )
}

const marks = (selector: string) => all(`${selector} mark`).map(mark => mark.textContent)

describe('what was found', () => {
  test('is marked in titles and snippets, as text', async () => {
    await showFound('banj koran baca')
    expect(marks('.saved-title')).toEqual(['Banjir', 'membaca', 'koran'])
    // Behind a pause: whoever types on has no use for them.
    await vi.waitFor(() => expect(marks('.saved-snippet')).toEqual(['banjir', 'koran', 'banjir', 'koran']))
    expect(all('.saved-title b, .saved-snippet i')).toEqual([])
    expect(find('.saved-snippet').textContent).toBe('Kabar banjir & <i>koran</i>.')
  })

  test('is counted where screen readers hear it', async () => {
    await showFound('banjir')
    expect(find('.search-said').getAttribute('role')).toBe('status')
    expect(said()).toBe('2 stories found')
  })

  test('comes with a word about what is not indexed yet, or cannot be', async () => {
    await showFound('banjir', { indexing: { done: 40, total: 900 } })
    expect(said()).toBe('2 stories found Still indexing, 40 of 900 done.')
    await showFound('banjir', { isTitlesOnly: true })
    expect(said()).toContain('Only titles')
  })
})

describe('nothing found', () => {
  test.each([
    ['"banjir besar"', 'Without the quotation marks'],
    ['banjir besar', 'Try fewer words'],
    ['banjir', 'Try another word']
  ])('for %s says what to try', async (typed, hint) => {
    await showFound(typed, { found: [] })
    expect(find('.notice').textContent).toContain(`Nothing found for “${typed}”`)
    expect(find('.notice').textContent).toContain(hint)
    expect(said()).toBe('Nothing found')
  })

  test('here, but elsewhere, offers to look there', async () => {
    const onEverywhere = vi.fn()
    await showFound('banjir', { found: [], elsewhere: 3, onEverywhere })
    expect(find('.notice').textContent).toContain('3 stories are found outside')
    await click(button('Search everything'))
    expect(onEverywhere).toHaveBeenCalledOnce()
  })
})

describe('keys', () => {
  test('a slash leads to the field, but not from where one types', async () => {
    await showFound('')
    find('.saved-open').focus()
    expect(await press('/')).toBe(false)
    expect(document.activeElement).toBe(field())
    expect(await press('/')).toBe(true)
  })

  test('Escape empties the field, and is the browser’s own where it is empty', async () => {
    const onType = vi.fn()
    await showFound('banjir', { onType })
    field().focus()
    expect(await press('Escape')).toBe(false)
    expect(onType).toHaveBeenCalledWith('')
    await showFound('')
    field().focus()
    expect(await press('Escape')).toBe(true)
  })

  test('the arrow down leads to the rows', async () => {
    await showFound('banjir')
    field().focus()
    await press('ArrowDown')
    await settle()
    expect(document.activeElement?.closest('[data-saved]')?.getAttribute('data-saved')).toBe('a')
  })
})
