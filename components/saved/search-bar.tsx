import { useId, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedEntry } from '@/utils/library/saved'
import type { Hit } from '@/utils/library/search/hits'
import type { Snippet } from '@/utils/library/search/snippet'
import { Icon } from '../shell/icon'
import { IconButton } from '../shell/icon-button'
import { usePageKey } from '../shell/page-key'
import './search.css'

/** Search over the reading list. */
export interface SavedSearch {
  typed: string
  /** Whether what was found is not yet that for what is typed. */
  isBusy: boolean
  /** The field has the focus: something may be typed soon. */
  onBegin: () => void
  onType: (typed: string) => void
  /** The best first; null while nothing is sought. */
  found: readonly SavedEntry[] | null
  /** How many there are besides what was chosen, where nothing of that was found. */
  elsewhere: number
  onEverywhere: () => void
  indexing: { done: number; total: number } | null
  isTitlesOnly: boolean
  /** What of a text was sought when this was found, and the place in a story; others as soon as something else is. */
  hitsIn: (text: string, lang: string) => Hit[]
  snippetOf: (id: string) => Promise<Snippet | null>
}

interface SearchBarProps {
  search: SavedSearch
  /** Goes from the field to the rows. */
  onDown: () => void
}

/** The field, and how much was found. "/" leads to it, Escape empties it, the arrow down leads to the rows. */
export function SearchBar({ search, onDown }: SearchBarProps) {
  const { typed, onType } = search
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  usePageKey('/', () => {
    field.current?.focus()
    field.current?.select()
  })

  const clear = () => {
    onType('')
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') clear()
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
    else return
    // Else Escape would close the popup.
    event.preventDefault()
  }

  return (
    <search class="saved-search">
      <label class="visually-hidden" htmlFor={id}>
        {i18n.t('search.label')}
      </label>
      <span class="search-box">
        <Icon name="search" />
        <input
          id={id}
          ref={field}
          class="input"
          type="text"
          inputMode="search"
          enterKeyHint="search"
          placeholder={i18n.t('search.hint')}
          title={i18n.t('search.keys')}
          aria-keyshortcuts="/"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onFocus={search.onBegin}
          onInput={event => {
            onType(event.currentTarget.value)
            // The best stand at the top.
            if (window.scrollY > 0) window.scrollTo({ top: 0 })
          }}
          onKeyDown={onKeyDown}
        />
        {typed === '' ? (
          <span class="search-key" aria-hidden="true">
            /
          </span>
        ) : (
          <IconButton icon="close" label={i18n.t('search.clear')} onClick={clear} />
        )}
      </span>
      {/* Always there: screen readers only follow what changes in a region that they know. */}
      <p class="hint search-said" role="status" aria-busy={search.isBusy}>
        {said(search)}
      </p>
    </search>
  )
}

function said({ found, indexing, isTitlesOnly }: SavedSearch): string {
  const words = [
    found ? i18n.t('search.found', found.length) : '',
    found && indexing ? i18n.t('search.indexing', [String(indexing.done), String(indexing.total)]) : '',
    found && isTitlesOnly ? i18n.t('search.titlesOnly') : ''
  ]
  return words.filter(Boolean).join(' ')
}
