import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { BadLine } from '@/utils/rules/filter-text'
import type { CodeEditor } from './code-editor'
import type { FilterWords } from './filter-completion'
import { problemWords } from './problem-words'
import './filter-editor.css'

interface FilterEditorProps {
  label: string
  /** What is typed. */
  value: string
  /** What the editor is to show, where nothing is typed over it; null while it is. */
  source: string | null
  /** The lines of `value` that make no rule. */
  bad: BadLine[]
  /** What is offered while typing. */
  words: FilterWords
  onInput(text: string): void
  /** Ctrl+S or ⌘S. */
  onKeep(): void
}

/** A text of filter lines, with colours, completion and errors; a plain text field until the editor has loaded. */
export function FilterEditor({ label, value, source, bad, words, onInput, onKeep }: FilterEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<CodeEditor | null>(null)
  const latest = useRef({ value, onInput, onKeep })
  latest.current = { value, onInput, onKeep }

  useEffect(() => {
    let made: CodeEditor | null = null
    let isGone = false
    // Most readers never open the filters: the editor is a third of this page's code.
    import('./code-editor').then(({ createCodeEditor }) => {
      if (isGone || !host.current) return
      made = createCodeEditor(host.current, {
        label,
        text: latest.current.value,
        words,
        onInput: text => latest.current.onInput(text),
        onKeep: () => latest.current.onKeep()
      })
      setEditor(made)
    })
    return () => {
      isGone = true
      made?.destroy()
    }
  }, [label, words])

  useEffect(() => {
    // What is typed is the editor's own: given back a moment late, it would undo the next keystroke.
    if (source !== null) editor?.setText(source)
  }, [editor, source])
  useEffect(() => {
    const told = bad.map(({ line, from, to, problem }) => ({ line, from, to, words: problemWords(problem) }))
    editor?.showProblems(told)
  }, [editor, bad])

  return (
    <div class="filter-editor">
      <div ref={host} class="filter-editor-host" />
      {editor === null && (
        <textarea
          class="input is-code"
          aria-label={label}
          rows={10}
          spellcheck={false}
          value={value}
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
      <BadLines bad={bad} onGo={line => editor?.goTo(line)} />
    </div>
  )
}

/** More are not listed: a pasted list for ad blockers has thousands. */
const MOST_LISTED = 20

function BadLines({ bad, onGo }: { bad: BadLine[]; onGo(line: number): void }) {
  const shown = bad.slice(0, MOST_LISTED)
  return (
    <div class="bad-lines" role="status">
      {bad.length > 0 && <p>{i18n.t('options.filters.bad', bad.length)}</p>}
      <ul class="plain-list">
        {shown.map(({ line, problem }) => (
          <li key={line}>
            <button type="button" class="button is-quiet" onClick={() => onGo(line)}>
              {i18n.t('options.filters.line', [line])}
            </button>
            <span>{problemWords(problem)}</span>
          </li>
        ))}
      </ul>
      {bad.length > shown.length && <p>{i18n.t('options.filters.more', bad.length - shown.length)}</p>}
    </div>
  )
}
