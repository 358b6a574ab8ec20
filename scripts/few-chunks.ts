import type { Plugin, Rolldown } from 'vite'

const OPTIONS = /\/entrypoints\/options\/[^/]+$/

/**
 * Puts what the views share into two files: what all of them need, and what those need that show a story. The bundler
 * gives each set of sharers a file of its own, if it holds one short function, and each file that is asked for costs
 * the opening of a view a part of a millisecond. What comes later, by `import()`, stays apart.
 */
export function fewChunks(): Plugin {
  const views = new Map<string, ReadonlySet<string>>()

  /** The pages that have the module from their beginning. */
  function viewsOf(id: string, graph: Rolldown.ChunkingContext): ReadonlySet<string> {
    const known = views.get(id)
    if (known) return known
    const found = new Set<string>()
    // A circle of imports ends here.
    views.set(id, found)
    const info = graph.getModuleInfo(id)
    if (info?.isEntry) found.add(id)
    for (const importer of info?.importers ?? []) for (const view of viewsOf(importer, graph)) found.add(view)
    return found
  }

  const groups: Rolldown.CodeSplittingGroup[] = [
    {
      name: (id, graph) => {
        const found = [...viewsOf(id, graph)]
        return found.length > 1 && found.some(view => OPTIONS.test(view)) ? 'shared' : null
      },
      tags: ['$initial'],
      // First: a group takes with it what its modules import.
      priority: 1
    },
    { name: (id, graph) => (viewsOf(id, graph).size > 1 ? 'desk' : null), tags: ['$initial'] }
  ]
  return {
    name: 'few-chunks',
    config: ({ build }) => {
      const pages = Object.values(build?.rolldownOptions?.input ?? build?.rollupOptions?.input ?? {})
      const isOfPages = pages.some(path => String(path).endsWith('.html'))
      return isOfPages ? { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } : null
    }
  }
}
