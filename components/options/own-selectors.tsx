import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { OwnRow } from '@/utils/rules/filter-rows'
import type { DraftProblems, SelectorDraft } from '@/utils/rules/own-rule'
import type { SelectorRule } from '@/utils/rules/rule'
import { OwnList } from './own-list'
import { placeWords } from './place-words'
import { RuleForm } from './rule-form'
import { TextField } from './text-field'

export interface OwnSelectorsProps {
  rows: OwnRow<SelectorRule>[]
  /** Adds a site rule; answers what is wrong with it, or null. */
  onKeepSelector(draft: SelectorDraft): DraftProblems<SelectorDraft> | null
  /** Deletes; the promise holds what puts it back, or null where deleting failed. */
  onDelete(id: string): Promise<(() => void) | null>
}

/** The reader's own site rules: add, delete. */
export function OwnSelectors({ rows, onKeepSelector, onDelete }: OwnSelectorsProps) {
  return (
    <div class="own-rules">
      <h3>{i18n.t('options.sites.own')}</h3>
      <p class="hint">{i18n.t('options.sites.ownHint')}</p>
      <OwnList
        rows={rows.map(({ id, rule }) => ({
          id,
          name: rule.selector,
          isCode: true,
          detail: placeWords(rule)
        }))}
        none={i18n.t('options.sites.ownNone')}
        onDelete={onDelete}
      />
      <SelectorForm onSubmit={onKeepSelector} />
    </div>
  )
}

function SelectorForm({ onSubmit }: { onSubmit: OwnSelectorsProps['onKeepSelector'] }) {
  const [draft, setDraft] = useState<SelectorDraft>({ host: '', selector: '' })
  const [problems, setProblems] = useState<DraftProblems<SelectorDraft>>({})
  const words = (field: keyof SelectorDraft) => {
    const problem = problems[field]
    return problem ? i18n.t(`options.problem.${problem}`) : null
  }
  const onKeep = () => {
    const found = onSubmit(draft)
    setProblems(found ?? {})
    if (found) return false
    setDraft({ host: '', selector: '' })
    return true
  }
  return (
    <RuleForm name={i18n.t('options.sites.new')} submit={i18n.t('options.add')} onSubmit={onKeep}>
      <TextField
        label={i18n.t('options.sites.host')}
        hint={i18n.t('options.sites.hostHint')}
        problem={words('host')}
        value={draft.host}
        onInput={host => setDraft({ ...draft, host })}
      />
      <TextField
        label={i18n.t('options.sites.selector')}
        hint={i18n.t('options.sites.selectorHint')}
        problem={words('selector')}
        value={draft.selector}
        isCode
        onInput={selector => setDraft({ ...draft, selector })}
      />
    </RuleForm>
  )
}
