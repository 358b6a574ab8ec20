import { i18n } from '#i18n'
import type { ListChoice } from '@/utils/list-choice'

interface StateChipsProps {
  choice: ListChoice
  onChoice: (choice: ListChoice) => void
}

/** Unread, read, favourites, archive: each on or off. */
export function StateChips({ choice, onChoice }: StateChipsProps) {
  const { isRead, isFavourite, isArchived } = choice
  const chips: { label: string; isOn: boolean; next: Partial<ListChoice> }[] = [
    {
      label: i18n.t('choice.unread'),
      isOn: isRead === false,
      next: { isRead: isRead === false ? null : false }
    },
    { label: i18n.t('choice.read'), isOn: isRead === true, next: { isRead: isRead === true ? null : true } },
    { label: i18n.t('choice.favourites'), isOn: isFavourite, next: { isFavourite: !isFavourite } },
    { label: i18n.t('choice.archived'), isOn: isArchived, next: { isArchived: !isArchived } }
  ]
  return (
    <fieldset class="state-chips">
      <legend class="visually-hidden">{i18n.t('choice.states')}</legend>
      {chips.map(({ label, isOn, next }) => (
        <button
          key={label}
          type="button"
          class="chip"
          aria-pressed={isOn}
          onClick={() => onChoice({ ...choice, ...next })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
