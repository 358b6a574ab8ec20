import { i18n } from '#i18n'
import type { Article } from '@/utils/article'
import type { ShownSummary } from '@/utils/stage'
import type { SummarySentence } from '@/utils/summary/summarize'
import { Icon } from '../shell/icon'
import { LengthChoice } from './length-choice'
import './summary.css'

interface KeyPointsProps {
  summary: ShownSummary
  lang: string | undefined
  dir: Article['dir']
  /** Asks to show the sentence in its place. */
  onShow: (sentence: SummarySentence) => void
  onCopy: (sentences: readonly SummarySentence[]) => void
}

/** The story in a few of its own sentences, each the way to its place; how long they are, and copying. */
export function KeyPoints({ summary, lang, dir, onShow, onCopy }: KeyPointsProps) {
  const { sentences, words } = summary
  if (sentences.length === 0) return <p class="hint">{i18n.t('summary.none')}</p>
  return (
    <>
      {/* Before the sentences, so that it stays where it is when there are more of them. */}
      <div class="summary-tools">
        <LengthChoice length={summary.length} onLength={summary.onLength} />
        <button type="button" class="button is-quiet" onClick={() => onCopy(sentences)}>
          <Icon name="copy" />
          {i18n.t('summary.copy')}
        </button>
        <p class="hint">{i18n.t('summary.words', [String(words.summary), String(words.story)])}</p>
      </div>
      <ol class="sentences">
        {sentences.map(sentence => (
          <li key={`${sentence.block}:${sentence.start}`}>
            <button
              type="button"
              class="sentence"
              lang={lang}
              dir={dir}
              title={i18n.t('summary.show')}
              onClick={() => onShow(sentence)}
            >
              {sentence.text}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
