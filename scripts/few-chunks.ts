import type { Plugin, Rolldown } from 'vite'

/**
 * Puts what the views share into one file. The bundler gives each set of sharers a file of its own, if it holds one
 * short function, and each file that is asked for, and the styles beside it, costs the opening of a view up to a
 * millisecond. What comes later, by `import()`, stays apart.
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
    { name: (id, graph) => (viewsOf(id, graph).size > 1 ? 'shared' : null), tags: ['$initial'] }
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
