/** Words that only one language uses so often; Malay and Indonesian share most of theirs. */
const COMMON = new Map([
  ...words('en', 'the and of to that for with from by has'),
  ...words('both', 'yang dan di ke untuk dengan dalam ini itu pada tidak dari akan'),
  ...words('id', 'karena bahwa bisa hingga pun adalah oleh saat usai sementara'),
  ...words('ms', 'kerana bahawa ialah iaitu manakala beliau boleh')
])

/** Fewer words tell nothing. */
const LEAST_WORDS = 40
/** Share of a text that its language's commonest words make up at least. */
const LEAST_SHARE = 0.06
/** The share that overrules what the page says, where it names a language that is not often said in error. */
const SURE_SHARE = 0.12

/** Letters, near enough: a list of all that are letters takes many times as long to go through. */
const WORDS = /[a-z\xaa-\u1fff\u2c00-\ud7ff\uf900-\ufaff]+/g

/** Languages that templates are left in, or that are taken for one another. */
const DOUBTFUL = /^(?:en|id|ms|und|)$/

/**
 * The page's language: the running text decides between English, Indonesian and Malay, since templates often leave
 * their theme's English; any other language is as the page says, unless the text is plainly one of the three.
 */
export function languageOf(told: string, prose: string): string {
  const code = told.replace('_', '-').toLowerCase().split('-')[0]?.trim() ?? ''
  const claimed = /^(?:in|ind|indonesian?|bahasa)$/.test(code) ? 'id' : code
  return readLanguage(prose, claimed) ?? (claimed || 'und')
}

function readLanguage(prose: string, claimed: string): 'en' | 'id' | 'ms' | null {
  const all = prose.toLowerCase().match(WORDS) ?? []
  if (all.length < LEAST_WORDS) return null
  const tally = { en: 0, both: 0, id: 0, ms: 0 }
  for (const word of all) {
    const language = COMMON.get(word)
    if (language) tally[language]++
  }
  const { en: english, both: malay, id, ms } = tally
  const share = Math.max(english, malay) / all.length
  if (share < (DOUBTFUL.test(claimed) ? LEAST_SHARE : SURE_SHARE)) return null
  if (english > malay * 2) return 'en'
  if (malay < english * 2) return null
  // A page that calls itself Indonesian must be plainly Malay to be taken for it.
  const isMalay = claimed === 'id' ? ms > id * 2 && ms > 2 : ms > id || (ms === id && claimed === 'ms')
  return isMalay ? 'ms' : 'id'
}

function words<const Tongue>(language: Tongue, list: string): [word: string, language: Tongue][] {
  return list.split(' ').map(word => [word, language])
}
