import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MinifyOptions, minify } from 'terser'
import type { Plugin } from 'vite'

/**
 * Methods of Readability that the pipeline never reaches: all that reads the page's metadata, and what
 * `swift-readability.ts` has in their place.
 */
const UNUSED = [
  'parse',
  '_getJSONLD',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_unescapeHtmlEntities',
  '_isUrl',
  '_cleanClasses',
  '_cleanStyles',
  '_headerDuplicatesTitle',
  '_textSimilarity',
  '_unwrapNoscriptImages',
  '_isSingleImage',
  '_fixRelativeUris',
  '_fixLazyImages'
]

/** What it says to whoever debugs it, what an option switches off, and patterns that nothing asks for. */
const TALK: [pattern: RegExp, instead: string][] = [
  [/^ +this\.log\([^;]*?\);\n/gm, ''],
  [/^ {2}if \(this\._debug\) \{\n[\s\S]*?^ {2}\} else \{\n[\s\S]*?^ {2}\}\n/m, ''],
  [/^ {4}if \(!this\._keepClasses\) \{\n[\s\S]*?^ {4}\}\n/m, ''],
  [/errs\.push\(\s*`[^`]*`\s*\)/g, 'errs.push(1)'],
  [/^ {4}(?:replaceFonts|extraneous|nextLink|prevLink|tokenize|jsonLdArticleTypes):\s+\/.*\/\w*,\n/gm, ''],
  [/^ {2}HTML_ESCAPE_MAP: \{[^}]*\},\n/m, ''],
  [/^ {4}(?:srcsetUrl|b64DataUrl):\s+\/.*\/\w*,\n/gm, ''],
  [/^ {4}if \(this\._docJSDOMParser[^{]*\{\n[\s\S]*?^ {4}\}\n/gm, ''],
  [/^ {2}this\._(?:docJSDOMParser|articleTitle|articleDir|articleSiteName|disableJSONLD) =[^;]*;\n/gm, ''],
  [
    /^ {2}this\._(?:maxElemsToParse|classesToPreserve|serializer|keepClasses|debug) =[\s\S]*?;\n(?= {2}this\.|\n| {2}\/\/)/gm,
    ''
  ],
  [
    /^ {6}if \(parseSuccessful\) \{\n[\s\S]*?(?=^ {8}return articleContent;\n)/m,
    '      if (parseSuccessful) {\n'
  ],
  [/^if \(typeof module === "object"\) \{[\s\S]*$/m, 'export { Readability }\n']
]

const SMALL: MinifyOptions = {
  ecma: 2020,
  // The script's last value is what the browser hands back. Functions side by side are more alike, and pack better.
  compress: { passes: 3, unsafe_arrows: true, expression: true, negate_iife: false, hoist_funs: true }
}

const readability = join(import.meta.dirname, '../node_modules/@mozilla/readability/Readability.js')
const inherited = /\/(?:@mozilla\/readability\/Readability\.js|extraction\/swift-readability\.ts)$/

/** Makes Readability smaller in the script that is parsed at every click. */
export function leanReadability(): Plugin {
  const names = shortNames(readFileSync(readability, 'utf8'))
  const shorten = (code: string) => code.replace(NAME, name => names.get(name) ?? name)
  return {
    name: 'lean-readability',
    enforce: 'pre',
    // The package's door brings a second module, and what CommonJS needs.
    resolveId: id => (id === '@mozilla/readability' ? readability : null),
    transform(code, id) {
      const file = id.split('?')[0] ?? ''
      if (!inherited.test(file)) return null
      return { code: shorten(file.endsWith('.js') ? trim(code) : code), map: null }
    },
    // Vite's own minifier is swift and stops early; the script is built once, and parsed at every click.
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && chunk.name === 'extract')
            chunk.code = (await minify(chunk.code, SMALL)).code ?? chunk.code
      }
    }
  }
}

/** Readability's code without what is not needed here. Throws where that is not found: a new release wants a new look. */
export function trim(code: string): string {
  const used = UNUSED.reduce((rest, method) => {
    const pattern = new RegExp(`^  ${method}\\([^)]*\\) \\{\\n[\\s\\S]*?^  \\},\\n`, 'm')
    return without(rest, pattern, '')
  }, code)
  return TALK.reduce((rest, [pattern, instead]) => without(rest, pattern, instead), used)
}

function without(code: string, pattern: RegExp, instead: string): string {
  const rest = code.replace(pattern, instead)
  if (rest === code) throw new Error(`Readability holds no ${pattern} any more: look through this list.`)
  return rest
}

/** Names that Readability keeps to itself. */
const NAME = /\b_[a-z]\w*/gi

function shortNames(code: string): Map<string, string> {
  const names = [...new Set(code.match(NAME))].sort()
  return new Map(names.map((name, at) => [name, `_${at.toString(36)}`]))
}
