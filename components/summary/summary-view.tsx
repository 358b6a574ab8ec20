import { i18n } from '#i18n'
import type { SummarySentence } from '@/utils/summary/summarize'
import './summary.css'

interface SummaryViewProps {
  title: string
  lang: string | undefined
  sentences: readonly SummarySentence[]
  /** Asks to show the sentence in its place. */
  onShow: (sentence: SummarySentence) => void
}

/** The story in a few of its own sentences, each the way to its place. */
export function SummaryView({ title, lang, sentences, onShow }: SummaryViewProps) {
  return (
    <section class="summary">
      <p class="kicker">{i18n.t('summary.title')}</p>
      <h1 class="title" lang={lang}>
        {title}
      </h1>
      {sentences.length === 0 ? (
        <p class="hint">{i18n.t('summary.none')}</p>
      ) : (
        <>
          <p class="hint">{i18n.t('summary.lead')}</p>
          <ol class="sentences">
            {sentences.map(sentence => (
              <li key={`${sentence.block}:${sentence.start}`}>
                <button
                  type="button"
                  class="sentence"
                  lang={lang}
                  title={i18n.t('summary.show')}
                  onClick={() => onShow(sentence)}
                >
                  {sentence.text}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
