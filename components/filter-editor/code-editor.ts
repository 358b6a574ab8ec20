import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { EditorState, Transaction } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { editorTheme } from './editor-theme'
import { type FilterWords, filterCompletion } from './filter-completion'
import { filterLanguage } from './filter-language'

export interface CodeEditorOptions {
  label: string
  text: string
  words: FilterWords
  onInput(text: string): void
  onKeep(): void
}

/** A fault in a line, in words. Lines count from 1, columns from 0. */
export interface ShownProblem {
  line: number
  from: number
  to: number
  words: string
}

export interface CodeEditor {
  /** Takes a text that was changed elsewhere, and tells nobody. */
  setText(text: string): void
  showProblems(problems: readonly ShownProblem[]): void
  /** Puts the cursor on a line and the focus into the text. */
  goTo(line: number): void
  destroy(): void
}

/**
 * An editor in the host's shadow root: there CodeMirror adopts its style sheets, which the page's policy allows, where
 * in the page it would write a <style>, which it does not. Tab leaves the editor, as keyboard users expect.
 */
export function createCodeEditor(host: HTMLElement, options: CodeEditorOptions): CodeEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const keep = () => {
    options.onKeep()
    return true
  }
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        keymap.of([{ key: 'Mod-s', run: keep, preventDefault: true }]),
        keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
        history(),
        lineNumbers(),
        highlightActiveLine(),
        lintGutter(),
        autocompletion({ override: [filterCompletion(options.words)], icons: false }),
        filterLanguage,
        editorTheme,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          spellcheck: 'false',
          autocapitalize: 'off'
        }),
        EditorView.updateListener.of(update => {
          const isOwn = !update.transactions.some(each => each.annotation(Transaction.remote))
          if (update.docChanged && isOwn) options.onInput(update.state.doc.toString())
        })
      ]
    })
  })
  return {
    setText: text => {
      if (text === view.state.doc.toString()) return
      const changes = { from: 0, to: view.state.doc.length, insert: text }
      view.dispatch({ changes, annotations: Transaction.remote.of(true) })
    },
    showProblems: problems => {
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.flatMap(problem => diagnosticOf(view.state, problem))
        )
      )
    },
    goTo: line => {
      const anchor = view.state.doc.line(Math.min(line, view.state.doc.lines)).from
      view.dispatch({ selection: { anchor }, scrollIntoView: true })
      view.focus()
    },
    destroy: () => view.destroy()
  }
}

/** None where the text has changed since and has no such line. */
function diagnosticOf({ doc }: EditorState, { line, from, to, words }: ShownProblem): Diagnostic[] {
  if (line > doc.lines) return []
  const { from: start, to: end } = doc.line(line)
  const at = Math.min(start + from, end)
  return [{ from: at, to: Math.min(start + to, end), severity: 'error', message: words }]
}
