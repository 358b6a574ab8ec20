/** An address, read as that of one page of a story on several. */
export interface PageMark {
  /** The address without its mark. */
  bare: URL
  /** `whole`: the address holds all pages in one. 1 where there is no mark. */
  number: number | 'whole'
  kind: 'none' | 'query' | 'path' | 'name'
  /** The address of another page, marked in the same way; by a query, of another story too. */
  at: (number: number, bare?: URL) => string
}

const NUMBER_PARAMETER = /^(?:page(?:d|num|no)?|pg|hal|halaman|laman|part)$/i
const WHOLE_QUERY =
  /^(?:(?:show)?page|p|view|show|hal|halaman)=(?:all|semua)$|^(?:single|full|fullpage|viewall|showall)=(?:1|true|yes|all)$/i
/** `/story/2`, `/story/page/2`. */
const PATH_NUMBER = /\/(?:(?:page|hal|halaman|part)[-/])?(\d{1,3})\/?$/i
/** `/story-2.html`, `/story_2`, `/story-part2`. */
const NAME_NUMBER = /[-_,](?:page|hal|halaman|part|p)?-?(\d{1,3})(?=\.\w{2,5}$|\/?$)/i
const WHOLE_PATH = /\/(?:all|semua)\/?$/i
/** What the ways to a story add to its address. */
const TRACKER = /^(?:utm_\w+|fbclid|gclid|ref|source|from)$/i

/** The ways to read an address: with each mark of its query, with none, and with each of its path. */
export function pageMarks(url: URL): PageMark[] {
  return [...queryMarks(url), { bare: url, number: 1, kind: 'none', at: () => url.href }, ...pathMarks(url)]
}

/** Whether the address asks for all pages in one. */
export function isWholeAddress(url: URL): boolean {
  return pageMarks(url).some(mark => mark.number === 'whole')
}

/** Host, path and what of the query names the story: the same for all pages of one. */
export function storyAddress(bare: URL): string {
  const query = [...bare.searchParams].filter(([name]) => !TRACKER.test(name)).sort()
  return `${bare.host}${bare.pathname.replace(/\/$/, '')}?${query.join('&')}`
}

function queryMarks(url: URL): PageMark[] {
  return [...url.searchParams].flatMap(([name, value]) => {
    const isWhole = WHOLE_QUERY.test(`${name}=${value}`)
    if (!isWhole && !(NUMBER_PARAMETER.test(name) && /^\d{1,3}$/.test(value))) return []
    const at = (number: number, bare = url) => {
      const other = new URL(bare)
      other.searchParams.set(name, isWhole ? value : String(number))
      return other.href
    }
    const bare = new URL(url)
    bare.searchParams.delete(name)
    return [{ bare, number: isWhole ? 'whole' : Number(value), kind: 'query', at }]
  })
}

function pathMarks(url: URL): PageMark[] {
  const withPath = (pathname: string) => {
    const other = new URL(url)
    other.pathname = pathname
    return other
  }
  const path = url.pathname
  if (WHOLE_PATH.test(path)) {
    const bare = withPath(path.replace(WHOLE_PATH, ''))
    return [{ bare, number: 'whole', kind: 'path', at: () => url.href }]
  }
  return [PATH_NUMBER, NAME_NUMBER].flatMap(pattern => {
    const found = pattern.exec(path)
    const rest = path.replace(pattern, '')
    if (!found?.[1] || rest.length < 2) return []
    const start = found.index + found[0].lastIndexOf(found[1])
    const [before, after] = [path.slice(0, start), path.slice(start + found[1].length)]
    return [
      {
        bare: withPath(rest),
        number: Number(found[1]),
        kind: pattern === PATH_NUMBER ? 'path' : 'name',
        at: number => withPath(`${before}${number}${after}`).href
      }
    ]
  })
}
