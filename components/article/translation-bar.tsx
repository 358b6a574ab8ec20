import { i18n } from '#i18n'
import type { Translated, Translation } from '@/utils/translation'
import './translation.css'

/** The translation that the browser's own model can make: asked for, called off, put away. */
export function TranslationBar({ translated, onTranslate, onCancel }: Translation) {
  const isIdle = translated.kind === 'offered' || translated.kind === 'failed'
  const words = {
    offered: i18n.t('translation.translate'),
    failed: i18n.t('translation.translate'),
    downloading: i18n.t('translation.cancel'),
    translating: i18n.t('translation.cancel'),
    translated: i18n.t('translation.hide')
  }
  return (
    <div class="translation-bar">
      {/* One button for all states: another in its place would lose the focus. */}
      <button type="button" class="button" onClick={isIdle ? onTranslate : onCancel}>
        {words[translated.kind]}
      </button>
      <div role="status">
        <TranslationState translated={translated} />
      </div>
    </div>
  )
}

function TranslationState({ translated }: { translated: Translated }) {
  switch (translated.kind) {
    case 'offered':
      return null
    case 'downloading':
      return (
        <label class="translation-progress">
          {i18n.t('translation.downloading')}
          <progress value={translated.fraction} />
        </label>
      )
    case 'translating':
      return <p class="hint">{i18n.t('translation.translating')}</p>
    case 'translated':
      return <p class="hint">{i18n.t('translation.hint')}</p>
    case 'failed':
      return <p class="hint">{i18n.t('translation.failed')}</p>
  }
}
