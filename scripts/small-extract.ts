import type { MinifyOptions } from 'terser'
import type { Plugin } from 'vite'

/** Names of the pipeline's own that no article, rule or context has: they may be shortened. */
export const INTERNAL_NAMES = [
  'brands',
  'element',
  'encloses',
  'enterInto',
  'folded',
  'hasColon',
  'isEnclosed',
  'isKept',
  'isMarkedPaid',
  'isPartial',
  'isSure',
  'isTold',
  'isWhole',
  'keeps',
  'leaveOut',
  'ledger',
  'linked',
  'mayHold',
  'mayMeet',
  'nodes',
  'orders',
  'parts',
  'prose',
  'shown'
]

/** Readability's names begin with a line, or are constants. */
const SHORTENED = new RegExp(`^(?:_[a-z]\\w*|[A-Z]+(?:_[A-Z]+)+|REGEXPS|${INTERNAL_NAMES.join('|')})$`)

const SMALL: MinifyOptions = {
  ecma: 2020,
  compress: {
    passes: 5,
    keep_fargs: false,
    // The script's last value is what the browser hands back.
    expression: true,
    negate_iife: false,
    // Functions side by side, with all that they were written with, are more alike and pack better.
    hoist_funs: true,
    hoist_props: false,
    inline: 1,
    lhs_constants: false,
    // No page reaches the built-ins of the script's world, and nothing is read for what reading it does.
    unsafe: true,
    unsafe_arrows: true,
    pure_getters: true
  },
  format: { quote_style: 2 },
  mangle: { properties: { regex: SHORTENED } }
}

/** What WXT puts around a script: it reports what the script throws or rejects with, and this one does neither. */
const WRAPPER = /^const result = \(\(\) => \{\n[\s\S]*?^\}\)\(\);$/m
const wrapped = /wxt-unlisted-script-entrypoint\?.*\/entrypoints\/extract\.ts$/

/**
 * Tells V8 (from 136 on) that nearly every function will be called: it then reads each once, instead of once to skip it
 * and once more at its call. Of a fresh page's time that is a seventh; for others it is a comment.
 */
const EAGER = '//# allFunctionsCalledOnLoad\n'

/** Makes the script small, and quick to start, that is parsed at every click. */
export function smallExtract(): Plugin {
  return {
    name: 'small-extract',
    enforce: 'pre',
    transform(code, id) {
      if (!wrapped.test(id)) return null
      if (!WRAPPER.test(code)) throw new Error('WXT wraps scripts in another way.')
      return { code: code.replace(WRAPPER, 'const result = definition.main();'), map: null }
    },
    // Vite's own minifier is swift and stops early; the script is built once.
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const { minify } = await import('terser')
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && chunk.name === 'extract')
            chunk.code = EAGER + ((await minify(chunk.code, SMALL)).code ?? chunk.code)
      }
    }
  }
}
