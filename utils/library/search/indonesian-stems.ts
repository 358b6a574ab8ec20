// Light stemming of Indonesian: one prefix, and the suffixes that go with it. Where it cannot be told which letter a
// nasal has swallowed ("memasak": masak, or pasak), or where a suffix begins ("gerakan": gerak-an, or gera-kan), both
// stems are given: one of them is no word, and finds nothing.

/** Words that look derived and are not, or whose stem means something else. */
const whole = new Set(
  `pemerintah mereka memang melalui pertama permata menteri merdeka bersama beberapa berita terus diri dinas dingin
   perang perawan pesawat peserta penting pengaruh persen petang menit meter medan media menang termin terapi
   perempuan peristiwa dengan kemarin kepada kecuali ketika kembali kenapa kelas kertas`.split(/\s+/)
)

/** A stem begins with a vowel, a consonant and a vowel, or one of the clusters that are common. */
const begins = /^(?:ny|ng|sy|kh|tr|pr|kr|dr|br|gr|gl|bl|kl|pl|fl|fr|sp|st|sk|[b-df-hj-np-tv-z])?[aeiou]/

/** Letters that a stem must have; behind per- alone more, as "permata" has nothing to do with "mata". */
const SHORTEST = 4
const SHORTEST_PER = 5

type Suffix = (rest: string) => string[]

/** With me-, di-, ter- go -kan and -i; "mulai" and "mula" may both be in "dimulai". */
const verbal: Suffix = rest => {
  const bare = withoutKan(rest)
  if (bare.length > 0) return bare
  return /[^e]i$/.test(rest) ? [rest, rest.slice(0, -1)] : [rest]
}
/** With ber- and pe- goes -an, and with ber- -kan. */
const nominal: Suffix = rest => {
  const bare = [...withoutKan(rest), ...withoutAn(rest)]
  return bare.length > 0 ? bare : [rest]
}

/** What may stand before a stem, what to put back where the nasal has swallowed a letter, and the suffixes. */
const prefixes: [RegExp, string[], Suffix][] = [
  [/^(?:mem|di)per(?=.)/, [''], verbal],
  [/^[bp]e(?=kerja)|^[bp]el(?=ajar)/, [''], nominal],
  ...nasal('m', verbal),
  ...nasal('p', nominal),
  [/^(?:ter|di)(?=.)/, [''], verbal],
  [/^ber(?=.)/, [''], nominal]
]

function nasal(first: 'm' | 'p', suffix: Suffix): [RegExp, string[], Suffix][] {
  const swallowed: [string, string[]][] = [
    ['m(?=[bfv])', ['']],
    ['m(?=[aeiou])', ['p', 'm']],
    ['n(?=[cdjz])', ['']],
    ['ny(?=[aeiou])', ['s', 'ny']],
    ['ng(?=[ghk])', ['']],
    ['ng(?=[aeiou])', ['', 'k']],
    ['n(?=[aeiou])', ['t', 'n']],
    ['(?=[lrwy][aeiou])', ['']]
  ]
  return swallowed.map(([nose, letters]) => [new RegExp(`^${first}e${nose}`), letters, suffix])
}

/** The stems that a folded word may come from, itself left out; none where that is not safe to say. */
export function indonesianStems(word: string): string[] {
  if (word.length < 5 || whole.has(word)) return []
  const bare = withoutParticle(word)
  const stems = whole.has(bare) ? [] : [...fromPrefixed(bare), ...fromCircumfixed(bare)]
  const found = [bare, ...(stems.length > 0 || whole.has(bare) ? stems : fromBare(bare))]
  return [...new Set(found)].filter(stem => stem !== word)
}

/** "tanya" is a stem. */
const isAsking = /^(?:ber|per)?tanya$/

/** Without -nya; without -lah and -pun where more is left: "masalah" has no such ending. */
function withoutParticle(word: string): string {
  if (isAsking.test(word)) return word
  const bare = word.replace(/nya$/, '')
  if (bare !== word) return bare.length >= SHORTEST ? bare : word
  const short = word.replace(/(?:lah|pun)$/, '')
  return short.length > SHORTEST ? short : word
}

function fromPrefixed(form: string): string[] {
  const found = prefixes.find(([prefix]) => prefix.test(form))
  if (!found) return []
  const [prefix, letters, suffix] = found
  const rest = form.replace(prefix, '')
  return letters.flatMap(letter => suffix(letter + rest)).filter(isStem)
}

/** "pertanyaan", and "perjalanan"; and ke- only with -an: "kebijakan", "kemenangan". */
function fromCircumfixed(form: string): string[] {
  const rest = form.match(/^(?:per|ke(?!an))(.+)an$/)?.[1]
  if (rest) return isStem(rest) ? [rest] : []
  const alone = form.match(/^per(.+)$/)?.[1] ?? ''
  return alone.length >= SHORTEST_PER && isStem(alone) ? [alone] : []
}

/** Without a prefix a suffix tells less: "makan" has none. */
function fromBare(form: string): string[] {
  const isSafe = (stem: string) => stem.length > SHORTEST || /[aeiou]$/.test(stem)
  return [...withoutKan(form), ...withoutAn(form).filter(isSafe)].filter(isStem)
}

/** Behind a consonant -kan is the suffix; behind a vowel the k may belong to the stem. */
function withoutKan(form: string): string[] {
  const rest = form.match(/^(.+)kan$/)?.[1]
  if (!rest || !isStem(rest)) return []
  return /[aeiou]$/.test(rest) ? [rest, `${rest}k`] : [rest]
}

function withoutAn(form: string): string[] {
  const rest = form.match(/^(.+)an$/)?.[1]
  return rest && isStem(rest) && !/[^aeiou]k$/.test(rest) ? [rest] : []
}

function isStem(text: string): boolean {
  return text.length >= SHORTEST && begins.test(text)
}
