import { i18n } from '#i18n'
import { ages, defaultChoice, isChosen, type ListChoice, lengths } from '@/utils/list-choice'
import { SelectField } from '../options/select-field'

interface ChoicePanelProps {
  choice: ListChoice
  outlets: () => readonly string[]
  tags: () => readonly string[]
  onChoice: (choice: ListChoice) => void
}

/** Outlet, tag, length and age of the stories that are listed. */
export function ChoicePanel({ choice, outlets, tags, onChoice }: ChoicePanelProps) {
  const set = (next: Partial<ListChoice>) => onChoice({ ...choice, ...next })
  return (
    <div class="list-panel choice-panel">
      <SelectField
        label={i18n.t('choice.outlets')}
        options={withAny(outlets().map(outlet => ({ value: outlet, label: outlet })))}
        value={choice.outlet ?? ''}
        onChange={outlet => set({ outlet: outlet || null })}
      />
      <SelectField
        label={i18n.t('choice.tags')}
        options={withAny(tags().map(tag => ({ value: tag, label: tag })))}
        value={choice.tag ?? ''}
        onChange={tag => set({ tag: tag || null })}
      />
      <SelectField
        label={i18n.t('choice.length')}
        options={withAny(lengths.map(value => ({ value, label: i18n.t(`choice.${value}`) })))}
        value={choice.length ?? ''}
        onChange={length => set({ length: length || null })}
      />
      <SelectField
        label={i18n.t('choice.age')}
        options={withAny(ages.map(value => ({ value, label: i18n.t(`choice.${value}`) })))}
        value={choice.age ?? ''}
        onChange={age => set({ age: age || null })}
      />
      <button
        type="button"
        class="button is-quiet"
        disabled={!isChosen(choice)}
        onClick={() => onChoice({ ...defaultChoice, sort: choice.sort })}
      >
        {i18n.t('choice.reset')}
      </button>
    </div>
  )
}

function withAny<T extends string>(
  options: { value: T; label: string }[]
): { value: T | ''; label: string }[] {
  return [{ value: '', label: i18n.t('choice.any') }, ...options]
}
