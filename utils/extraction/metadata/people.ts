import { foldSpace } from '../text'

export interface People {
  authors: string[]
  editors: string[]
}

const EDITOR = /^(?:editor|penyunting|redaktur|ed)\b/i
const ROLE =
  /\b(penulis|reporter|pewarta|wartawan|jurnalis|kontributor|laporan(?: wartawan)?|oleh|teks|by|written by|author|editor|penyunting|redaktur|rep|red|uploader)\s*[:：]/gi
const OPENING = /^(?:penulis|reporter|pewarta|wartawan|kontributor|oleh|by|written by|from)\b[\s:：]*/i

/** Names out of the lines that a page gives for its writers; editors are told apart where a line names their role. */
export function readPeople(lines: readonly string[], outlet: string): People {
  const people: People = { authors: [], editors: [] }
  for (const line of lines.filter(line => !line.includes('://'))) {
    for (const { role, text } of byRole(foldSpace(line))) {
      const into = EDITOR.test(role) ? people.editors : people.authors
      for (const name of namesIn(text)) if (isPerson(name, outlet) && !holds(into, name)) into.push(name)
    }
  }
  return people
}

/** "Penulis: A | Editor: B" → the part under each role; a line without roles is one part. */
function byRole(line: string): { role: string; text: string }[] {
  const marks = [...line.matchAll(ROLE)]
  if (marks.length === 0)
    return [{ role: EDITOR.test(line) ? 'editor' : '', text: line.replace(OPENING, '').replace(EDITOR, '') }]
  return marks.map((mark, i) => ({
    role: mark[1] ?? '',
    text: line.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? line.length)
  }))
}

function namesIn(text: string): string[] {
  return text
    .replace(/[()[\]]/g, ' ')
    .split(/\s*(?:[|;/•·]|,(?!\s*(?:S\.|M\.|SH|MH|MM|SE|Jr|Ph))|\s[-–—]\s|\s(?:dan|and|&)\s)\s*/i)
    .map(name => foldSpace(name.replace(OPENING, '').replace(/^[\s,.:;–—-]+|[\s,:;–—-]+$/g, '')))
    .filter(name => name !== '')
}

/** Whether a text can be a person's name: not the outlet, an address, a date or a sentence. */
function isPerson(name: string, outlet: string): boolean {
  if (name.length > 60 || name.split(' ').length > 7) return false
  if (/\d|https?:|www\.|@|\.(?:com|co|id|net)\b|^(?:wib|wita|wit)$/i.test(name)) return false
  const brand = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/(?:com|coid|net|id)$/, '')
  return /\p{L}/u.test(name) && brand(name) !== brand(outlet)
}

function holds(names: readonly string[], name: string): boolean {
  return names.some(other => other.toLowerCase() === name.toLowerCase())
}
