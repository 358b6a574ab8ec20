import type { Article, LeadPicture as Picture } from '@/utils/article'
import { isWebAddress, parseUrl } from '@/utils/url'

interface LeadPictureProps {
  picture: Picture
  /** Of the story. */
  dir: Article['dir']
}

/** The picture that stands over the story. */
export function LeadPicture({ picture, dir }: LeadPictureProps) {
  return (
    <figure class="lead-picture">
      <img src={picture.src} alt={picture.alt} referrerpolicy="no-referrer" decoding="async" />
      {picture.caption ? <figcaption dir={dir}>{picture.caption}</figcaption> : null}
    </figure>
  )
}

/** The lead picture, or null where there is none that can be shown or the text shows the same one itself. */
export function leadPicture(article: Article): Picture | null {
  const { picture } = article
  if (!picture || !isWebAddress(picture.src)) return null
  const name = pictureName(picture.src)
  const isInText = article.blocks.some(
    block => block.html.includes(picture.src) || (name !== null && block.html.includes(name))
  )
  return isInText ? null : picture
}

/**
 * The file's name without size marks and ending: outlets serve one picture in many sizes, under one name. Null where
 * the name is too short to tell pictures apart (`1.jpg`).
 */
function pictureName(address: string): string | null {
  const file = parseUrl(address)?.pathname.split('/').at(-1) ?? ''
  const name = file.replace(/\.[a-z]+$/i, '').replace(/[-_]\d{2,4}x\d{2,4}$/, '')
  return name.length >= 8 ? name : null
}
