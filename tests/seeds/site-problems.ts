import type { Site, SiteCut } from '@/utils/rules/site'
import { hostOf } from '@/utils/url'
import { cutSelectorProblems, selectorProblems } from './selector-problems'
import { duplicates, type Fields, firstUnsorted, isFields, isText, keyProblems, kindProblems } from './shape'

// Records, so that the compiler keeps them complete; their order is the files'.
const siteKeys: Record<keyof Site, true> = {
  host: true,
  name: true,
  lang: true,
  timeZone: true,
  body: true,
  title: true,
  author: true,
  date: true,
  cut: true,
  paging: true,
  why: true,
  seen: true
}
const cutKeys: Record<keyof SiteCut, true> = { selector: true, kind: true, why: true }

/** Everything that keeps a file of `seeds/sites/` from being a `Site`, each in words that say what to do. */
export function siteProblems(name: string, value: unknown): string[] {
  if (!isFields(value)) return [`${name}: a site is one object; see utils/rules/site.ts`]
  return [
    ...keyProblems(name, value, Object.keys(siteKeys)),
    ...identityProblems(name, value),
    ...(['body', 'title', 'author', 'date'] as const).flatMap(key =>
      selectorListProblems(`${name} ${key}`, value[key])
    ),
    ...cutProblems(`${name} cut`, value.cut),
    ...pagingProblems(`${name} paging`, value.paging),
    ...sentenceProblems(`${name} why`, value.why),
    ...seenProblems(`${name} seen`, value.seen)
  ]
}

function identityProblems(name: string, site: Fields): string[] {
  const problems: string[] = []
  if (site.host !== name)
    problems.push(`host ${JSON.stringify(site.host)} is not the file's name; call the file <host>.json`)
  if (!isHost(site.host))
    problems.push('host must be a bare host name: lower case, without www., scheme or path')
  if (!isText(site.name)) problems.push("name is the outlet's name as its readers know it")
  if (!isLanguage(site.lang)) problems.push('lang must be a BCP 47 tag in its usual spelling: id, en, pt-BR')
  if (!isTimeZone(site.timeZone)) problems.push('timeZone must be an IANA zone such as Asia/Jakarta')
  return problems.map(problem => `${name}: ${problem}`)
}

function isHost(host: unknown): boolean {
  return isText(host) && host.includes('.') && hostOf(`https://${host}/`) === host
}

function isLanguage(lang: unknown): boolean {
  try {
    return isText(lang) && Intl.getCanonicalLocales(lang)[0] === lang
  } catch {
    return false
  }
}

function isTimeZone(zone: unknown): boolean {
  try {
    return isText(zone) && zone.includes('/') && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

function selectorListProblems(where: string, list: unknown): string[] {
  if (!Array.isArray(list))
    return [`${where}: must be a list of selectors, newest first; empty where none is known`]
  return [
    ...list.flatMap(selector => selectorProblems(where, selector)),
    ...duplicates(list).map(selector => `${where}: ${selector} stands twice`)
  ]
}

function cutProblems(where: string, list: unknown): string[] {
  if (!Array.isArray(list)) return [`${where}: must be a list; empty where nothing is known`]
  if (!list.every(isFields))
    return [`${where}: each entry is an object with ${Object.keys(cutKeys).join(', ')}`]
  const selectors = list.map(cut => String(cut.selector))
  const unsorted = firstUnsorted(selectors)
  return [
    ...list.flatMap(cut => [
      ...keyProblems(`${where} ${cut.selector}`, cut, Object.keys(cutKeys)),
      ...cutSelectorProblems(where, cut.selector),
      ...kindProblems(`${where} ${cut.selector}`, cut.kind),
      ...sentenceProblems(`${where} ${cut.selector} why`, cut.why)
    ]),
    ...duplicates(selectors).map(selector => `${where}: ${selector} stands twice`),
    ...(unsorted === undefined ? [] : [`${where}: ${unsorted} stands too low; sort by selector`])
  ]
}

function pagingProblems(where: string, paging: unknown): string[] {
  if (paging === null) return []
  if (!isFields(paging)) return [`${where}: must be null or an object; see SitePaging in utils/rules/site.ts`]
  const problems = keyProblems(where, paging, ['type', 'suffix' in paging ? 'suffix' : 'query'])
  if (paging.type !== 'single' && paging.type !== 'numbered')
    problems.push(`${where}: type is single or numbered`)
  if ('query' in paging && !/^[\w-]+=[\w-]+$/.test(String(paging.query))) {
    problems.push(`${where}: query is one parameter without a question mark, such as page=all`)
  }
  if ('suffix' in paging && !/^\/[\w-]+$/.test(String(paging.suffix))) {
    problems.push(`${where}: suffix is the end of a path, such as /all`)
  }
  if (paging.type === 'numbered' && !/2$/.test(String(paging.query ?? paging.suffix))) {
    problems.push(`${where}: numbered pages are written as the second page is: page=2, /2`)
  }
  return problems
}

function sentenceProblems(where: string, why: unknown): string[] {
  const isSentence = isText(why) && /^[A-Z].*[^.]\.$/.test(why)
  return isSentence ? [] : [`${where}: say why in a plain English sentence, with a capital and a full stop`]
}

function seenProblems(where: string, seen: unknown): string[] {
  const years = typeof seen === 'string' ? /^(20\d\d)(?:–(20\d\d))?$/.exec(seen) : null
  const isRising = years !== null && (years[2] === undefined || Number(years[1]) < Number(years[2]))
  return isRising ? [] : [`${where}: must be a year or a span of years with an en dash, such as 2015–2025`]
}
