import { plainStory } from './fixtures'

/** A headline that a box leads to. */
const link = (words: string) => `<a href="https://www.contoh.id/${words.replaceAll(' ', '-')}">${words}</a>`

/** What stands in the story's middle: a box under a label, and a pointer to another story. */
const boxes = `<div class="kotak-populer"><h3>Terpopuler</h3><ul>
<li>${link('Harga beras naik lagi pekan ini')}</li><li>${link('Jalan tol baru dibuka besok pagi')}</li></ul></div>
<p>Baca juga: ${link('Banjir surut di tiga kecamatan')}</p>`

/** A box that no rule knows, so that it stands in the story. */
export const promo =
  '<div class="kotak-promo"><p>Paket menginap di kota sebelah menanti para pembaca setia pekan ini, lengkap dengan sarapan dan antar jemput.</p></div>'

/** A plain story with two blocks that are cut, and one of clutter that is not. */
export function boxedStory(title: string): string {
  const html = plainStory(title)
  const middle = html.indexOf('<p>Paragraf ke-4')
  return html.slice(0, middle) + boxes + promo + html.slice(middle)
}
