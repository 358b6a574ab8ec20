import { linesOf } from './visible-text'

/** A story of more words is whole, whatever its markup says of subscribers. */
const WHOLE_STORY = 250

/** How sites say that the rest is elsewhere or for subscribers. */
const GATE =
  /(?:baca|lanjut(?:kan)?(?: membaca)?|selengkapnya)[^.]{0,30}\bdi aplikasi|(?:artikel|konten|berita) ini (?:hanya|khusus|eksklusif) (?:untuk|bagi) (?:pelanggan|member|anggota)|(?:berlangganan|langganan|daftar|masuk)\b[^.]{0,30}untuk (?:melanjutkan |lanjut )?(?:membaca|akses)|(?:subscribe|sign in|log in|register)\b[^.]{0,30} to (?:continue|keep) reading|this (?:article|story|content) is (?:only )?for (?:paying )?subscribers|already a subscriber\?/i

/** Whether the page gives only the beginning of the story: it says so itself, or a gate stands where the rest would. */
export function isPartialStory(page: Document, facts: { words: number; isMarkedPaid: boolean }): boolean {
  if (facts.words >= WHOLE_STORY) return false
  return (
    facts.isMarkedPaid ||
    (page.body !== null && linesOf(page.body).some(line => line.length < 200 && GATE.test(line)))
  )
}
