import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource
} from '@codemirror/autocomplete'

/** What can be offered while a filter line is typed. */
export interface FilterWords {
  hosts: string[]
  labels: string[]
  kinds: string[]
  languages: string[]
}

/** Offers modifiers in brackets, hosts at the start of a line, and labels behind `##^label:`. */
export function filterCompletion({ hosts, labels, kinds, languages }: FilterWords): CompletionSource {
  const offers: [RegExp, Completion[]][] = [
    [/(?<=^\s*\[\$[^\]]*kind=)[\w-]*$/, options(kinds, 'enum')],
    [/(?<=^\s*\[\$[^\]]*lang=)[\w-]*$/, options(languages, 'enum')],
    [/(?<=^\s*\[\$(?:[^\]]*,)?)\w*$/, options(['kind=', 'lang='], 'keyword')],
    [/(?<=#@?#\^label(?:-start|-anywhere)?:).*$/, options(labels, 'text')],
    [/(?<=#@?#)\^[\w-]*$/, options(['^label:', '^label-start:', '^label-anywhere:'], 'keyword')],
    [/(?<=^\s*(?:\[[^\]]*\])?(?:[^#\s]*,)?~?)[\w.-]+$/, options(hosts, 'namespace')]
  ]
  return (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos)
    const before = line.text.slice(0, context.pos - line.from)
    for (const [pattern, completions] of offers) {
      const match = pattern.exec(before)
      if (match) return { from: context.pos - match[0].length, options: completions }
    }
    return null
  }
}

function options(labels: readonly string[], type: string): Completion[] {
  return labels.map(label => ({ label, type }))
}
