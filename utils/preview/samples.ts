import type { TriedPage } from './compare-filters'

const files = import.meta.glob<string>('../../seeds/samples/*.html', {
  eager: true,
  query: '?raw',
  import: 'default'
})

/** Pages that come with Bening, to try filters on before anything has been read. */
export const samples: readonly TriedPage[] = Object.entries(files).map(([path, html]) => {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.html'.length)
  return {
    url: `https://${name}.example.com/berita/sungai`,
    title: /<title>([^<]*)/.exec(html)?.[1] ?? name,
    html
  }
})

/** The samples, one in this language first. */
export function samplesFor(locale: string): TriedPage[] {
  const isOwn = ({ url }: TriedPage) => url.startsWith(`https://${locale}.`)
  return [...samples.filter(isOwn), ...samples.filter(sample => !isOwn(sample))]
}
