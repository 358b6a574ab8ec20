import { plainStory } from './fixtures.ts'
import { madePicture } from './made-picture.ts'
import type { SiteServer } from './site-server.ts'

const site = 'https://www.kabar-muara.example'

export interface PicturedStory {
  url: string
  title: string
  pictures: string[]
}

/**
 * Serves a story with a picture of its own site and one of each of the hosts. Those set a cookie for all sites, and
 * let nobody read them unasked.
 */
export function servePictured(server: SiteServer, title: string, hosts: readonly string[]): PicturedStory {
  const name = title.toLowerCase().replaceAll(' ', '-')
  const pictures = [site, ...hosts.map(host => `https://${host}`)].map(base => `${base}/foto/${name}.png`)
  const figures = pictures.map(src => `<figure><img src="${src}" alt="Foto"></figure>`)
  const html = plainStory(title)
    .replace('</head>', `<meta property="og:image" content="${pictures[0]}"></head>`)
    .replace(/<\/p>\n<p>/, `</p>${figures.join('')}<p>`)
  const headers = { 'set-cookie': 'tamu=ya; SameSite=None; Secure; Path=/' }
  for (const src of pictures)
    server.serve(src, {
      body: madePicture(1600, 900, src.includes('transparan')),
      type: 'image/png',
      headers
    })
  const url = `${site}/2024/06/${name}`
  server.serve(url, html)
  return { url, title, pictures }
}

/** Runs in a view or a tab: of each picture in the story its kind of address, and its width once it is there (0: broken). */
export function picturesIn(): { from: string; width: number }[] {
  return [...document.querySelectorAll<HTMLImageElement>('.article img')].map(image => {
    image.loading = 'eager'
    return { from: image.src.replace(/:.*/, ''), width: image.complete ? image.naturalWidth : -1 }
  })
}

/** Runs in a view: of each row with a picture its title, the picture's kind of address, and its width as above. */
export function rowPictures(): { title: string; from: string; width: number }[] {
  return [...document.querySelectorAll('[data-saved]')].flatMap(row => {
    const image = row.querySelector<HTMLImageElement>('.thumbnail img')
    if (!image) return []
    const title = row.querySelector('.saved-title')?.textContent?.trim() ?? ''
    return [{ title, from: image.src.replace(/:.*/, ''), width: image.complete ? image.naturalWidth : -1 }]
  })
}
