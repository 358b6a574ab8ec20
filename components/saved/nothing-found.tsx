import { i18n } from '#i18n'
import { Notice } from '../shell/notice'
import type { SavedSearch } from './search-bar'

/** Nothing was found: where to look, or what to type instead. */
export function NothingFound({ search }: { search: SavedSearch }) {
  const { typed, elsewhere, onEverywhere, onType } = search
  const isPhrase = /["“”]/.test(typed)
  const isLong = typed.trim().includes(' ')
  const lines = elsewhere > 0 ? [i18n.t('search.elsewhere', elsewhere)] : [i18n.t(hintFor(isPhrase, isLong))]
  return (
    <Notice title={i18n.t('search.none', [typed.trim()])} lines={lines}>
      {elsewhere > 0 ? (
        <button type="button" class="button is-primary" onClick={onEverywhere}>
          {i18n.t('search.everywhere')}
        </button>
      ) : null}
      <button type="button" class="button" onClick={() => onType('')}>
        {i18n.t('search.clear')}
      </button>
    </Notice>
  )
}

function hintFor(isPhrase: boolean, isLong: boolean) {
  if (isPhrase) return 'search.tryWords'
  return isLong ? 'search.tryFewer' : 'search.tryOther'
}
