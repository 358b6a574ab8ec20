import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { suggestTags, TAG_LENGTH, tidyTag } from '@/utils/tags'
import { Icon } from '../shell/icon'
import './tag-field.css'

/** So many tags in use are suggested at once. */
const SUGGESTED = 6

interface TagFieldProps {
  tags: readonly string[]
  /** Tags in use, most used first. */
  known: () => readonly string[]
  /** Whether it is being written in; else a button leads there. */
  isOpen?: boolean
  onAdd: (tag: string) => void
  onRemove: (tag: string) => void
  /** Called where it is open from the start and is done with. */
  onClose?: () => void
}

/** Tags, each with the way to take it off, and a field for one more with those in use at hand. */
export function TagField({ tags, known, isOpen = false, onAdd, onRemove, onClose }: TagFieldProps) {
  const [isWriting, setIsWriting] = useState(isOpen)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setIsWriting(isOpen)
    if (onClose) onClose()
    else setTimeout(() => button.current?.focus())
  }
  return (
    <div class="tag-field">
      {tags.length > 0 ? (
        <ul class="plain-list tag-list" aria-label={i18n.t('tags.label')}>
          {tags.map(tag => (
            <li key={tag} class="tag is-removable">
              {tag}
              <button
                type="button"
                title={i18n.t('tags.remove', [tag])}
                aria-label={i18n.t('tags.remove', [tag])}
                onClick={() => onRemove(tag)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {isWriting ? (
        <TagWriter tags={tags} known={known} onAdd={onAdd} onClose={close} />
      ) : (
        <button type="button" class="tag is-adding" ref={button} onClick={() => setIsWriting(true)}>
          <Icon name="tag" />
          {i18n.t('tags.add')}
        </button>
      )}
    </div>
  )
}

interface TagWriterProps {
  tags: readonly string[]
  known: () => readonly string[]
  onAdd: (tag: string) => void
  onClose: () => void
}

function TagWriter({ tags, known, onAdd, onClose }: TagWriterProps) {
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  useLayoutEffect(() => input.current?.focus(), [])
  const suggested = suggestTags(known(), typed, tags).slice(0, SUGGESTED)

  const add = (tag: string) => {
    // More than one may be typed at once.
    for (const each of tag.split(',').map(tidyTag)) if (each) onAdd(each)
    setTyped('')
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Else the browser would close the popup with it.
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }

  return (
    <form
      class="tag-writer"
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault()
        if (tidyTag(typed)) add(typed)
        else onClose()
      }}
    >
      <label class="visually-hidden" htmlFor={id}>
        {i18n.t('tags.add')}
      </label>
      <input
        id={id}
        ref={input}
        class="input"
        value={typed}
        placeholder={i18n.t('tags.add')}
        maxLength={TAG_LENGTH}
        autocomplete="off"
        onInput={event => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button is-primary">
        {i18n.t(tidyTag(typed) ? 'tags.addButton' : 'tags.done')}
      </button>
      {suggested.length > 0 ? (
        <fieldset class="tag-suggestions">
          <legend class="visually-hidden">{i18n.t('tags.suggestions')}</legend>
          {suggested.map(tag => (
            <button key={tag} type="button" class="tag" onClick={() => add(tag)}>
              {tag}
            </button>
          ))}
        </fieldset>
      ) : null}
    </form>
  )
}
