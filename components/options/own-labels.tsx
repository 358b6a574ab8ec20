import { i18n } from '#i18n'
import type { OwnRow } from '@/utils/rules/filter-rows'
import type { DraftProblems, LabelDraft } from '@/utils/rules/own-rule'
import type { LabelRule } from '@/utils/rules/rule'
import { languageAttribute, languageName } from '../shell/language-name'
import { LabelForm } from './label-form'
import { OwnList } from './own-list'
import { placeWords } from './place-words'

export interface OwnLabelsProps {
  rows: OwnRow<LabelRule>[]
  /** Languages to choose from besides any, BCP 47. */
  languages: string[]
  /** Adds a label, or puts it in the place of the one with the id `replacing`; answers what is wrong with it, or null. */
  onKeepLabel(draft: LabelDraft, replacing?: string): DraftProblems<LabelDraft> | null
  /** Deletes; the promise holds what puts it back, or null where deleting failed. */
  onDelete(id: string): Promise<(() => void) | null>
}

/** The reader's own labels: add, edit, delete. */
export function OwnLabels({ rows, languages, onKeepLabel, onDelete }: OwnLabelsProps) {
  const editor = (id: string, close: () => void) => {
    const rule = rows.find(row => row.id === id)?.rule
    if (!rule) return null
    return (
      <LabelForm
        name={i18n.t('options.labels.edited', [rule.text])}
        initial={rule}
        languages={languages}
        submit={i18n.t('options.save')}
        onSubmit={draft => onKeepLabel(draft, id)}
        onClose={close}
      />
    )
  }
  return (
    <div class="own-rules">
      <h3>{i18n.t('options.labels.own')}</h3>
      <p class="hint">{i18n.t('options.labels.ownHint')}</p>
      <OwnList
        rows={rows.map(({ id, rule }) => ({
          id,
          name: rule.text,
          lang: languageAttribute(rule.lang),
          detail: detailWords(rule)
        }))}
        none={i18n.t('options.labels.ownNone')}
        onDelete={onDelete}
        editor={editor}
      />
      <LabelForm
        name={i18n.t('options.labels.new')}
        initial={{ text: '', lang: '*', match: 'line' }}
        languages={languages}
        submit={i18n.t('options.add')}
        onSubmit={draft => onKeepLabel(draft)}
      />
    </div>
  )
}

function detailWords(rule: LabelRule): string {
  const words = `${languageName(rule.lang)} · ${i18n.t(`options.match.${rule.match}`)}`
  return rule.action === 'cut' ? words : `${words} · ${placeWords(rule)}`
}
