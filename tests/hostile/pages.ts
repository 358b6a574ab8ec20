import { carriers, type HostileVector, kinds, readText, splitVectors, vectors } from './vectors.ts'

/** An ordinary article, by its looks, with many vectors in it. */
export interface HostilePage {
  name: string
  url: string
  html: string
  /** Whether its own scripts and pictures are to run and load: what it forges, it forges from the page. */
  isLive: boolean
}

/** Stands in every page and in every article that is written by hand. */
export const FIRST_WORDS = 'Kapal kayu itu merapat di dermaga Sungai Kenari'

const LIVE = ['forgery', 'hidden-pictures', 'source-sets']

/** More would have them break each other. */
const MOST_IN_PARAGRAPH = 2

/** Two halves of each paragraph: a vector stands between them. */
const prose = readText('prose.txt')
  .trim()
  .split('\n')
  .map(line => line.split('|') as [string, string])

/** A paragraph of the prose as HTML, for articles that are written by hand. */
export function paragraph(at: number): string {
  return `<p>${prose[at % prose.length]?.join(' ')}</p>`
}

/** Every vector that can stand in a page, as many pages as that takes. */
export const pages: HostilePage[] = [
  ...kinds.filter(kind => !kind.startsWith('carrier-')).flatMap(framedPages),
  ...carriers.map(carrierPage)
]

function framedPages(kind: string): HostilePage[] {
  const own = vectors.filter(vector => vector.kind === kind && vector.only !== 'stored')
  const count = Math.ceil(own.length / (prose.length * MOST_IN_PARAGRAPH))
  return Array.from({ length: count }, (_, part) => {
    const share = own.filter((_, at) => at % count === part)
    return page(count === 1 ? kind : `${kind}-${part + 1}`, readText('frame.html'), share)
  })
}

function carrierPage(carrier: string): HostilePage {
  const name = `carrier-${carrier}`
  const { before, vectors: own } = splitVectors(readText(`carriers/${carrier}.html`), name)
  return page(name, before + own.map(vector => vector.html).join('\n'), [])
}

function page(name: string, frame: string, between: HostileVector[]): HostilePage {
  const url = `https://warta.bening.test/daerah/${name}`
  const halves = prose.map(([begin, end], place) => {
    const own = between.filter((_, at) => at % prose.length === place).map(vector => vector.html)
    return `<p>${[begin, ...own, end].join(' ')}</p>`
  })
  const places: Record<string, string> = {
    paragraphs: halves.join('\n'),
    'page-url': url,
    title: `Dermaga Sungai Kenari dibuka kembali untuk kapal kecil (${name})`
  }
  const html = frame.replace(
    /\{\{(paragraphs|page-url|title)\}\}/g,
    (_, place: string) => places[place] ?? ''
  )
  return { name, url, html, isLive: LIVE.some(kind => name.startsWith(kind)) }
}
