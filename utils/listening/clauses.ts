/** Characters that a remote voice speaks well within the 14 seconds after which Chrome cuts it off. */
const LONGEST = 160

/** Where a voice may rest: behind a comma, a semicolon, a colon, a dash, a bracket, the end of a sentence. */
const REST = /(?<=[,;:.!?…)”"]|\s[–—-])\s+/u

/** Splits a spoken text at its clauses, and at blanks where a clause is too long; no word is divided or lost. */
export function clausesOf(text: string): string[] {
  const pieces = text
    .split(REST)
    .flatMap(clause => (clause.length > LONGEST ? clause.split(/\s+/) : [clause]))
    .filter(piece => piece !== '')
  const clauses: string[] = []
  for (const piece of pieces) {
    const last = clauses.at(-1)
    if (last !== undefined && last.length + piece.length < LONGEST)
      clauses[clauses.length - 1] = `${last} ${piece}`
    else clauses.push(piece)
  }
  return clauses
}
