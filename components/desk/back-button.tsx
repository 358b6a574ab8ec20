import { i18n } from '#i18n'
import { Icon } from '../shell/icon'

/** The way back from a saved article to the page's own. */
export function BackButton({ onBack }: { onBack: () => void }) {
  return (
    <button type="button" class="back-button" onClick={onBack}>
      <Icon name="back" />
      {i18n.t('article.back')}
    </button>
  )
}
