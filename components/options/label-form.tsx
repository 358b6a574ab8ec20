import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { DraftProblems, LabelDraft } from '@/utils/rules/own-rule'
import { languageName } from '../shell/language-name'
import { RuleForm } from './rule-form'
import { SelectField } from './select-field'
import { TextField } from './text-field'

interface LabelFormProps {
  /** Names the form to those who do not see it. */
  name: string
  initial: LabelDraft
  languages: string[]
  /** Words on the button. */
  submit: string
  /** Answers what is wrong with the draft, or null. */
  onSubmit(draft: LabelDraft): DraftProblems<LabelDraft> | null
  /** Given where the form can be left: a label is being edited. Without it the form empties itself for the next. */
  onClose?: () => void
}

/** Words, language and place of a label of the reader's own. */
export function LabelForm({ name, initial, languages, submit, onSubmit, onClose }: LabelFormProps) {
  const [draft, setDraft] = useState<LabelDraft>({
    text: initial.text,
    lang: initial.lang,
    match: initial.match
  })
  const [problems, setProblems] = useState<DraftProblems<LabelDraft>>({})
  const matches = ['line', 'start', 'anywhere'] as const

  const onKeep = () => {
    const found = onSubmit(draft)
    setProblems(found ?? {})
    if (found) return false
    if (onClose) onClose()
    else setDraft({ ...draft, text: '' })
    return true
  }

  return (
    <RuleForm name={name} submit={submit} onSubmit={onKeep} onCancel={onClose}>
      <TextField
        label={i18n.t('options.labels.text')}
        hint={i18n.t('options.labels.textHint')}
        problem={problems.text ? i18n.t(`options.problem.${problems.text}`) : null}
        value={draft.text}
        hasFocus={onClose !== undefined}
        onInput={text => setDraft({ ...draft, text })}
      />
      <SelectField
        label={i18n.t('options.labels.language')}
        options={['*', ...languages].map(value => ({ value, label: languageName(value) }))}
        value={draft.lang}
        onChange={lang => setDraft({ ...draft, lang })}
      />
      <SelectField
        label={i18n.t('options.labels.match')}
        options={matches.map(value => ({ value, label: i18n.t(`options.match.${value}`) }))}
        value={draft.match}
        onChange={match => setDraft({ ...draft, match })}
      />
    </RuleForm>
  )
}
