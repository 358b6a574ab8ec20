import { basename } from 'node:path'
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build'
import { describe, expect, test } from 'vitest'
import { files, read, root, shippedFiles } from './tree'

const locales = files.filter(path => /^locales\/\w+\.yml$/.test(path))
const messages = new Map<string, Map<string, ParsedMessage>>()
for (const path of locales) {
  // The parser adds the browser's own messages, such as `@@ui_locale`.
  const parsed = (await parseMessagesFile(`${root}/${path}`)).filter(({ key }) => !key[0]?.startsWith('@@'))
  messages.set(basename(path, '.yml'), new Map(parsed.map(message => [message.key.join('.'), message])))
}
const english = messages.get('en') ?? new Map<string, ParsedMessage>()

/** The texts of a message: one, or one for each number. */
function textsOf(message: ParsedMessage | undefined): string[] {
  if (!message) return []
  return message.type === 'plural' ? Object.values(message.plurals) : [message.message]
}

function placeholdersOf(message: ParsedMessage | undefined): string[] {
  return [...new Set(textsOf(message).flatMap(text => text.match(/\$\d/g) ?? []))].sort()
}

test('English and Indonesian are there', () => {
  expect([...messages.keys()].sort()).toEqual(['en', 'id'])
})

describe.each([...messages.keys()].filter(locale => locale !== 'en'))('locales/%s.yml', locale => {
  const own = messages.get(locale) ?? new Map<string, ParsedMessage>()

  test('has the keys of en.yml', () => {
    const lacking = [...english.keys()].filter(key => !own.has(key))
    const extra = [...own.keys()].filter(key => !english.has(key))
    expect({ lacking, extra }, 'Every shown word stands in both languages.').toEqual({
      lacking: [],
      extra: []
    })
  })

  test('fills in the same values', () => {
    const different = [...english.keys()].filter(
      key => `${placeholdersOf(english.get(key))}` !== `${placeholdersOf(own.get(key))}`
    )
    expect(different, 'Each $1, $2 of the English text has its place in the translation.').toEqual([])
  })

  test('leaves nothing empty', () => {
    const empty = [...own].filter(([, message]) => textsOf(message).some(text => !text.trim()))
    expect(empty.map(([key]) => key)).toEqual([])
  })
})

describe('keys and code', () => {
  const sources = [...shippedFiles, 'wxt.config.ts'].map(path => ({ path, text: read(path) }))
  const code = sources.map(({ text }) => text).join('\n')

  test('every key that is asked for exists', () => {
    const unknown = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bi18n\.t\(\s*'([^']+)'/g)]
        .map(found => found[1] ?? '')
        .filter(key => !english.has(key))
        .map(key => `${path}: ${key}`)
    )
    expect(unknown, 'Add it to locales/en.yml and id.yml, then run `wxt prepare`.').toEqual([])
  })

  test('every message that the manifest names exists', () => {
    const named = [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(found => found[1] ?? '')
    expect(named.filter(key => !english.has(key))).toEqual([])
  })

  test('every key is used', () => {
    const prefixes = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map(found => found[1] ?? '')
    const unused = [...english.keys()].filter(
      key =>
        !code.includes(`'${key}'`) &&
        !code.includes(`__MSG_${key}__`) &&
        !prefixes.some(prefix => key.startsWith(prefix))
    )
    expect(unused, 'A word that nobody shows is a word too many: take it out of both files.').toEqual([])
  })
})
