import { base64Of, canaryAddress, canaryScript, missingPicture, picture } from './canary.ts'

/** Characters that a file can hardly hold, or that nobody would see in it. */
const CHARACTERS: Record<string, string> = {
  nul: '\0',
  vt: '\v',
  ff: '\f',
  esc: '\u001b',
  bom: '\ufeff',
  zwsp: '\u200b',
  rlo: '\u202e',
  ls: '\u2028',
  surrogate: '\ud800',
  curly: '{{',
  '/curly': '}}',
  deep: '<div>'.repeat(520),
  '/deep': '</div>'.repeat(520),
  many: Array.from({ length: 400 }, (_, at) => `a${at}="x"`).join(' ')
}

/** Puts the canary of a vector into its places: `{{js}}`, `{{url}}` and the others below. */
export function fill(html: string, id: string): string {
  const places: Record<string, string> = {
    ...CHARACTERS,
    js: canaryScript(id),
    elsewhere: `if(!/^https?:$/.test(location.protocol)){${canaryScript(id)}};`,
    url: canaryAddress(id),
    picture: picture(id),
    error: missingPicture(id),
    page64: base64Of(`<script>${canaryScript(id)}</script>`),
    svg64: base64Of(`<svg xmlns="http://www.w3.org/2000/svg" onload="${canaryScript(id)}"/>`)
  }
  return html.replace(/\{\{([a-z0-9/]+)\}\}/g, (whole, place: string) => places[place] ?? whole)
}
