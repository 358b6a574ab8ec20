// The terms are parted into runs of about the same size, so that a search reads little and a row stays small. Where
// they are cut only decides how fast it is: by how often words begin so in Indonesian and English news.

/** The first term of each run but the first, in the order of their code units. */
const cuts =
  `13 2 20 21 3 4 5 7 a ac ada ado ag aj akh aku ale alw an and ang ant ap ara art ask at au ba bag bai
  ban bant bas be bee bel ben bera berb bere beri berj berk berl berp bers bert beru bi bil bl bo bp bu
  buk bur cad cap cay cg ci cn com con cop cu da dal dan dar dav def den des di dia dib dibu did dig dii
  dik dil dim dip dipe dipt dis dise disu dite diu do dr du dw ek el em en ep ev ey fe fi fl fo fr gab
  gan ge gen gi go gr gu ha hak han har has he hi hin ho hu ib ik im in ind inf ini ins int inv is it
  jab jak jan je ji ju jul ka kai kal kam kan kap kar kas kaw kea kec kee kek kel kem keme ken kep ker
  kes keta ketu ki kin kl kol kom kon kons kor ku kum kur la lai lal lan lap law leb len li lin lo lu ma
  mah mak man mant mar mas mast mau mec mela mele mem mema memb membe membu memi mempe mempr men menan
  menc menda mendu mene meng mengak mengap menge mengg mengh mengi mengo mengu meni menja menju menu
  meny menye menyi mera mere meru mi mil min mis moh mov muj mus nag nan nas nee nen ng ni no nu ny nyam
  nyeb nyes ob ol op os pa pad pak pan pap pas pat pec pel pem pemb peme pen penc pene penga pengg pengu
  penu peny per perb perg perk pern pers pert pery pi pil pis po pol pos pra pri prof proy puk pur ra
  rak ras rea ref rel rep res rev rin ro rs rup sa sah sal sam san sas say se seba sebe sec seg sej sek
  sel sela sele sema semu sen seo sep ser sert set sew si sig sin sit so soo sp st sta sti su sud sum
  sur sy tah tal tana tanj taw tek tem ten ter terb terd terj terl terp tert tew ti tik tin to tot tra
  trn tuj tur ub um und uni unt us va vi wa wan we wi wo ya yo`.split(/\s+/)

export const BUCKETS = cuts.length + 1

/** Number of the bucket that a term lies in. */
export function bucketOf(term: string): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle] ?? '') <= term) low = middle + 1
    else high = middle
  }
  return low
}

/** The first and the last bucket that terms with this beginning may lie in. */
export function bucketsWith(prefix: string): [number, number] {
  return [bucketOf(prefix), bucketOf(`${prefix}\uffff`)]
}

/** In how many buckets terms with this beginning may lie. */
export function spreadOf(prefix: string): number {
  const [first, last] = bucketsWith(prefix)
  return last - first + 1
}

interface Spread {
  /** Beginnings whose terms lie in several buckets: "me", "ber". */
  beginnings: ReadonlySet<string>
  longest: number
}

/** Found at the first use: a view that opens does not search yet. */
let known: Spread | null = null

function spread(): Spread {
  if (known) return known
  const beginnings = new Set(
    cuts
      .flatMap(cut => Array.from(cut, (_, at) => cut.slice(0, at + 1)))
      .filter(prefix => prefix.length > 1 && spreadOf(prefix) > 1)
  )
  known = { beginnings, longest: Math.max(...Array.from(beginnings, ({ length }) => length)) }
  return known
}

/** The name of a term of its own for a common beginning, which spares reading all terms that begin so; or null. */
export function beginning(prefix: string): string | null {
  return spread().beginnings.has(prefix) ? `${prefix}*` : null
}

/** The common beginnings of a term, itself among them. */
export function commonBeginnings(term: string): string[] {
  const { beginnings, longest } = spread()
  const found: string[] = []
  for (let end = 2; end <= Math.min(longest, term.length); end++) {
    if (beginnings.has(term.slice(0, end))) found.push(term.slice(0, end))
  }
  return found
}
