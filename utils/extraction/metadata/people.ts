import { foldSpace } from '../text'
import { isBrand } from './brand'
import { ROLE_WORDS, WRITER_WORDS } from './shown'

export interface People {
  authors: string[]
  editors: string[]
}

const EDITOR = /^(?:editor|penyunting|redaktur|red|ed)$/i
/** Their names are no writer's. */
const OTHER_ROLE = 'uploader|sumber|source|foto|photo|fotografer|videografer|ilustrator|desainer|infografis'
const IS_OTHER = new RegExp(`^(?:${OTHER_ROLE})$`, 'i')
/** "Penulis: …" */
const MARKED_ROLE = new RegExp(`\\b(${ROLE_WORDS}|ed|${OTHER_ROLE})\\s*[:：]`, 'gi')
/** "Author … Editor …", as lists of credits are read without their lines. */
const BARE_ROLE = /\b(Penulis|Reporter|Pewarta|Author|Editor|Penyunting)\b/g
const OPENING = new RegExp(
  `^(?:(?:written|story|words|reporting|analysis|opinion|review)\\s+by|ditulis\\s+oleh|laporan\\s+wartawan|${WRITER_WORDS})\\b[\\s:：]+`,
  'i'
)
const CLOSING = new RegExp(`\\s+(?:${WRITER_WORDS}|tim redaksi)$`, 'i')
/** "… on Monday, November 18th" */
const WHEN = /\s+on\s+\p{Lu}.*$/u
/** What stands behind a name and is none: a post ("Jane Doe, Health Editor"), a degree, an agency. */
const POST = new RegExp(`\\b(?:${WRITER_WORDS}|editor(?:-at-large)?|columnist|producer)$`, 'i')
const ABBREVIATION = /^\p{Lu}{2,4}$/u
/** A role in a language that is not known here: "Текст: …". */
const ANY_ROLE = /^\p{L}+:\s+/u
/** "Kontributor Padang, …": where the writer sits. */
const PLACE = /^(?:kontributor|koresponden)\s+[^,]{2,30},\s*(?=\p{Lu})/iu

const SEPARATOR =
  /\s*(?:[|;•·]|\s\/\s|,(?!\s*(?:S\.|M\.|SH\b|MH\b|MM\b|SE\b|Jr\b|Sr\b|Ph\.?D|MD\b))|\s(?:dan|and|&|with)\s)\s*/i
const DASH = /\s+[-–—]\s+/

const NO_NAME =
  /\d|https?:|www\.|@|\.(?:com|co|id|net|org|tv|txt)\b|^(?:wib|wita|wit|admin\w*|webmaster|super ?user|user|guest|anonymous|unknown|none|null)$/i
const COMPANY = /^(?:pt|cv)\b|\b(?:tbk|inc|ltd|llc|corp|gmbh)\b/i

/** Names out of the lines that a page gives for its writers; editors are told apart where a line names their role. */
export function readPeople(lines: readonly string[], brands: readonly string[]): People {
  const people: People = { authors: [], editors: [] }
  for (const line of lines.filter(line => line && !line.includes('://'))) {
    for (const { role, text } of byRole(foldSpace(line))) {
      if (IS_OTHER.test(role)) continue
      const into = EDITOR.test(role) ? people.editors : people.authors
      for (const name of namesIn(text, brands)) if (!holds(into, name)) into.push(name)
    }
  }
  return people
}

/** Whether a name is among the others, but for case. */
export function holds(names: readonly string[], name: string): boolean {
  const key = (text: string) => text.normalize('NFC').toLowerCase()
  return names.some(other => key(other) === key(name))
}

interface Part {
  role: string
  text: string
}

/** "Penulis: A | Editor: B" → the part under each role; a line without roles is one part. */
function byRole(line: string): Part[] {
  const marked = [...line.matchAll(MARKED_ROLE)]
  if (marked.length > 0) return behind(line, marked)
  const bare = [...line.matchAll(BARE_ROLE)]
  if (bare[0]?.index === 0 && (bare.length > 1 || EDITOR.test(bare[0][0]))) return behind(line, bare)
  if (/\b(?:penulis|author|editor)$/i.test(line)) return before(line, bare)
  return [{ role: '', text: line }]
}

function behind(line: string, roles: readonly RegExpExecArray[]): Part[] {
  return roles.map((role, i) => ({
    role: role[1] ?? '',
    text: line.slice(role.index + role[0].length, roles[i + 1]?.index ?? line.length)
  }))
}

function before(line: string, roles: readonly RegExpExecArray[]): Part[] {
  const ends = [0, ...roles.map(role => role.index + role[0].length)]
  return roles.map((role, i) => ({ role: role[0], text: line.slice(ends[i], role.index) }))
}

function namesIn(text: string, brands: readonly string[]): string[] {
  const bare = foldSpace(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')) || text.replace(/[()[\]]/g, ' ')
  return trim(bare)
    .replace(PLACE, '')
    .replace(WHEN, '')
    .split(SEPARATOR)
    .filter((part, i) => part && (i === 0 || !(POST.test(part) || ABBREVIATION.test(part))))
    .map(part =>
      part
        .split(DASH)
        .map(toName)
        .find(name => isPerson(name, brands))
    )
    .filter(name => name !== undefined)
}

function toName(text: string): string {
  const bare = trim(text).replace(OPENING, '').replace(OPENING, '').replace(ANY_ROLE, '')
  return trim(bare.replace(CLOSING, ''))
}

function trim(text: string): string {
  return foldSpace(text.replace(/^[\s,.:;|/–—-]+|[\s,:;|/–—-]+$/g, ''))
}

/** Whether a text can be a person's name: not the outlet, an address, a date or a sentence. */
function isPerson(name: string, brands: readonly string[]): boolean {
  if (name.length > 60 || name.split(' ').length > 7) return false
  return /\p{L}{2}|^\p{L}/u.test(name) && !NO_NAME.test(name) && !COMPANY.test(name) && !isBrand(name, brands)
}
