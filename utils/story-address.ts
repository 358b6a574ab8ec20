import type { Article } from './article'
import { isWebAddress } from './url'

/** How sites are asked for all pages of a story on one. */
const ALL_PAGES = { page: 'all', showpage: 'all', single: '1' }

/** The address to name the story by: the site's own where it gives one, without the wish for all pages at once. */
export function storyAddress({ canonical, url }: Pick<Article, 'canonical' | 'url'>): string {
  const address = isWebAddress(canonical) ? canonical : url
  if (!isWebAddress(address)) return address
  const parsed = new URL(address)
  for (const [name, value] of Object.entries(ALL_PAGES)) {
    if (parsed.searchParams.get(name) === value) parsed.searchParams.delete(name)
  }
  return parsed.href
}
