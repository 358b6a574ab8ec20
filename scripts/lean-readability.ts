import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  '_fixLazyImages',
  '_findNode',
  '_removeScripts',
  '_postProcessContent',
  '_getCharCount',
  '_isElementWithoutContent'
]

type Change = [pattern: RegExp, instead: string | ((found: string) => string)]

/** What it says to whoever debugs it, and patterns and lists that nothing asks for. */
const TALK: Change[] = [
  [/^ +this\.log\([^;]*?\);\n/gm, ''],
  [/^ {2}if \(this\._debug\) \{\n[\s\S]*?^ {2}\} else \{\n[\s\S]*?^ {2}\}\n/m, ''],
  [/^ {6}if \(this\._debug\) \{\n\s+\}\n/gm, ''],
  [/^ {4}(?:replaceFonts|extraneous|nextLink|prevLink|tokenize|jsonLdArticleTypes):\s+\/.*\/\w*,\n/gm, ''],
  [/^ {2}(?:HTML_ESCAPE_MAP: \{[^}]*\}|(?:CLASSES_TO_PRESERVE|DEFAULT_MAX_ELEMS_TO_PARSE): .*),\n/gm, ''],
  [/^ {4}(?:srcsetUrl|b64DataUrl):\s+\/.*\/\w*,\n/gm, ''],
  [/^if \(typeof module === "object"\) \{[\s\S]*$/m, 'export { Readability }\n']
]

/** What it lets be chosen: it is called in one way, without options. */
const OPTIONS: Change[] = [
  [/^ {2}\/\/ In some older versions[\s\S]*?^ {2}options = options \|\| \{\};\n/m, ''],
  [/^ {2}this\._(?:articleTitle|articleDir|articleSiteName|metadata) = .*;\n/gm, ''],
  [/^ {2}\/\/ Configurable options\n[\s\S]*?(?=^ {2}\/\/ Start with all flags set)/m, ''],
  [/this\._nbTopCandidates/g, 'this.DEFAULT_N_TOP_CANDIDATES'],
  [/this\._charThreshold/g, 'this.DEFAULT_CHAR_THRESHOLD'],
  [/this\._allowedVideoRegex/g, 'this.REGEXPS.videos'],
  [/ \+ this\._linkDensityModifier/g, ''],
  [/_grabArticle\(page\) \{/, '_grabArticle() {'],
  [/^ {4}var isPaging = [\s\S]*?(?=^ {4}var pageCacheHtml)/m, '    var page = this._doc.body;\n'],
  [/^ {6}if \(isPaging\) \{\n(.*\n) {6}\}\n/m, '$1'],
  [/^ {4}normalizeSpaces =\n.*;\n/m, ''],
  [/_getInnerText\(e, normalizeSpaces\)/, '_getInnerText(e, normalizeSpaces = true)']
]

/** What is for other documents than a browser's HTML. */
const OTHER_DOCUMENTS: Change[] = [
  [/^ {2}this\._docJSDOMParser = .*;\n/m, ''],
  [/^ {4}if \(this\._docJSDOMParser[^{]*\{\n[\s\S]*?^ {4}\}\n/gm, ''],
  [/^ {4}if \(node\.querySelectorAll\) \{\n {6}(return .*;\n) {4}\}\n[\s\S]*?(?=^ {2}\},\n)/m, '    $1'],
  [/^ +\/\/ For embed with <object> tag[\s\S]*?return false;\n +\}\n/gm, '']
]

/** What is found out for `parse()` alone: the title's heading, the byline, the language, the direction. */
const FACTS: Change[] = [
  [/^ {6}let shouldRemoveTitleHeader = true;\n/m, ''],
  [/^ {8}if \(shouldRemoveTitleHeader[\s\S]*?^ {8}\}\n/m, ''],
  [/^ {10}!this\._metadata\.byline &&\n/m, ''],
  [
    /^ {10}\/\/ Find child node matching \[itemprop="name"\][\s\S]*?(?<=this\._articleByline = ).*;\n/m,
    '          this._articleByline = true;\n'
  ],
  [/^ {8}if \(node\.tagName === "HTML"\) \{\n.*_articleLang.*\n {8}\}\n/m, ''],
  [
    /^ {6}if \(parseSuccessful\) \{\n[\s\S]*?(?=^ {8}return articleContent;\n)/m,
    '      if (parseSuccessful) {\n'
  ],
  [/^ {4}this\._removeNodes\(this\._getAllNodesWithTag\(doc, \["style"\]\)\);\n/m, ''],
  [/^ {4}this\._(?:cleanStyles|fixLazyImages)\(articleContent\);\n/gm, ''],
  [/^ {2}(?:PRESENTATIONAL_ATTRIBUTES|DEPRECATED_SIZE_ATTRIBUTE_ELEMS): \[[^\]]*\],\n/gm, '']
]

/** The same in less time: what is asked of each element anew is asked only where it can matter. */
const SWIFTER: Change[] = [
  // Few pages need a second try; only those are made anew, and never kept as text.
  [/^ {4}var pageCacheHtml = page\.innerHTML;\n/m, ''],
  [/page\.innerHTML = pageCacheHtml;/, 'this._renew();'],
  // Most elements have no style, and few are marked as a byline.
  [
    /\(!node\.style \|\| .*\) &&\s+\(!node\.style \|\| .*\) &&/,
    '(!node.hasAttribute("style") || node.style?.display != "none" && node.style?.visibility != "hidden") &&'
  ],
  [/^ {4}var bylineLength = .*\n/m, '    var bylineLength;\n'],
  [/!!bylineLength/, '!!(bylineLength = node.textContent.trim().length)'],
  // Of an element without attributes nothing tells that it is hidden, a byline or unlikely.
  [
    /^ {8}var matchString = [\s\S]*?(?=^ {8}\/\/ Remove DIV, SECTION)/m,
    told => `if (node.hasAttributes()) {\n${told}}\n`
  ],
  // A list of nodes is dear to the methods of arrays, and a collection to make.
  [
    /Array\.prototype\.forEach\.call\(nodeList, fn, this\);/,
    'for (let i = 0; i < nodeList.length; i++) fn.call(this, nodeList[i], i);'
  ],
  [
    /element\.children\.length != 1 \|\| element\.children\[0\]/,
    'element.childElementCount != 1 || element.firstElementChild'
  ],
  [
    /this\._someNode\(element\.childNodes, function \(node\) \{\n\s+return \(\n\s+this\.DIV_TO_P_ELEMS[\s\S]*?\}\);/,
    'element.querySelector(this.DIV_TO_P_ELEMS);'
  ],
  [/(?<=DIV_TO_P_ELEMS: )new Set\((\[[^\]]*\])\)/, '$1'],
  [/(?<=\.concat\(\s*)Array\.from\(this\.DIV_TO_P_ELEMS\)/, 'this.DIV_TO_P_ELEMS'],
  // Without links, the text need not be read.
  [
    /^ {4}var textLength = this\._getInnerText\(element\)\.length;\n {4}if \(textLength === 0\)/m,
    '    var links = element.getElementsByTagName("a"), textLength = links.length && this._getInnerText(element).length;\n    if (textLength === 0)'
  ],
  [/this\._forEachNode\(element\.getElementsByTagName\("a"\), /, 'this._forEachNode(links, '],
  // What a box holds is read once, and weighed where it tips the scales.
  [/isList = listLength \/ /, 'isList = listLength && listLength / '],
  [
    /if \(this\._getCharCount\(node, ","\) < 10\)/,
    'var innerText = this._getInnerText(node);\n      if (innerText.split(",").length < 11)'
  ],
  [/^ {8}var innerText = this\._getInnerText\(node\);\n/m, ''],
  [/^ {8}var headingDensity = [\s\S]*?;\n/m, ''],
  [
    /^ {12}headingDensity < 0\.9 &&\n([\s\S]*?)(?=\n {10}\) \{)/m,
    '$1 && this._getTextDensity(node, ["h1", "h2", "h3", "h4", "h5", "h6"]) < 0.9'
  ],
  [/^ {8}var textDensity = .*;\n/m, ''],
  [/textDensity === 0\)/, 'this._getTextDensity(node, textishTags) === 0)']
]

/** The same in fewer words. */
const SHORTER: Change[] = [
  [/errs\.push\(\s*`[^`]*`\s*\);/g, 'return true;'],
  [/^ +if \(errs\.length\) \{\n +return true;\n +\}\n/m, ''],
  [/^ +const errs = \[\];\n/m, ''],
  [/var (row|col)span = (.*) \|\| 0;\n.*\{\n.*\n +\}\n/g, 'var $1span = parseInt($2, 10);\n'],
  [/^ +table\._readabilityDataTable = false;\n/gm, ''],
  [/this\.ELEMENT_NODE/g, '1'],
  [/this\.TEXT_NODE/g, '3'],
  [/^ {2}(?:ELEMENT|TEXT)_NODE: .*\n/gm, ''],
  [
    /^ {4}\/\/ Look for a special classname\n[\s\S]*?(?=^ {4}return weight;)/m,
    `    for (const name of [e.className, e.id])
      if (typeof name === "string") {
        if (this.REGEXPS.negative.test(name)) weight -= 25;
        if (this.REGEXPS.positive.test(name)) weight += 25;
      }
`
  ],
  // Written as the pipeline's own list of inline tags is, it packs well beside it.
  [
    /(?<=^ {2}PHRASING_ELEMS: )\[[^\]]*\]/m,
    list => `"${quoted(list.replace(/\/\/.*/g, '')).join(' ')}".split(" ")`
  ],
  [/"readability-(?:page-1|content)"/g, '"readability"'],
  [/^ +\w+\.className = "page";\n/gm, ''],
  [
    /!(\w+)\.parentNode \|\|\s+typeof \w+\.parentNode\.tagName === "undefined"/g,
    missing => `!${/\w+/.exec(missing)}.parentNode?.tagName`
  ],
  [/typeof (\w+\.readability) === "undefined"/, '!$1'],
  [
    /if \(level === 0\) \{[\s\S]*?level \* 3;\n\s+\}/,
    'var scoreDivider = level > 1 ? level * 3 : level + 1;'
  ],
  [
    /var contentScore = 0;\s+\/\/ Add a point[\s\S]*?contentScore \+= (innerText.*);[\s\S]*?contentScore \+= (.*);/,
    score =>
      `var contentScore = 1 + ${[...score.matchAll(/\+= (\w{2}.*);/g)].map(([, part]) => part).join(' + ')};`
  ],
  [/weight \+ contentScore < 0/, 'weight < 0'],
  [/ \|\| tag === "ol"/, ''],
  // What is asked of the tag.
  [
    /(?:node\.tagName === "\w+" \|\|\s+)+node\.tagName === "\w+"/g,
    asked => `/^(?:${quoted(asked).join('|')})$/.test(node.tagName)`
  ],
  // What each tag is worth.
  [
    /(?:case "\w+":\s+)+node\.readability\.contentScore [-+]= \d;\s+break;/g,
    worth => `if (/^(?:${quoted(worth).join('|')})$/.test(node.tagName)) ${/node.*;/.exec(worth)?.[0]}`
  ],
  [/^ {4}switch \(node\.tagName\) \{\n([\s\S]*?)^ {4}\}\n/m, '$1'],
  // Names that begin like its own are shortened with them. Not what it sets on elements: a form answers to its controls'.
  [/^ {4}(\w+):(?=\s+\/.*\/\w*,\n)/gm, '    _$1:'],
  [/\bREGEXPS\.(?=\w)/g, 'REGEXPS._'],
  [/\bcontentScore(?=:)|(?<=\.)contentScore/g, '_contentScore'],
  [/^ {10}articleContent,\n {10}textLength,\n/m, '_story: articleContent, _length: textLength'],
  [/(?<=\[0\]\.)articleContent/, '_story'],
  [/(?<=\b(?:a|b|_attempts\[0\])\.)textLength/g, '_length']
]

/** The words that a piece of code has in quotes. */
function quoted(code: string): string[] {
  return [...code.matchAll(/"(\w+)"/g)].map(([, word]) => word as string)
}

const CHANGES = [...TALK, ...OPTIONS, ...OTHER_DOCUMENTS, ...FACTS, ...SWIFTER, ...SHORTER]

const readability = join(import.meta.dirname, '../node_modules/@mozilla/readability/Readability.js')
const heir = /\/extraction\/swift-readability\.ts$/

/** What the heir imports in Readability's place. A relative name, since tools take packages as they are. */
const LEAN = './readability-as-used'

/** Gives the pipeline what it needs of Readability, wherever it runs. */
export function leanReadability(): Plugin {
  return {
    name: 'lean-readability',
    enforce: 'pre',
    resolveId: id => (id === LEAN ? `\0${LEAN}` : null),
    load: id => (id === `\0${LEAN}` ? trim(readFileSync(readability, 'utf8')) : null),
    transform(code, id) {
      if (!heir.test(id.split('?')[0] ?? '')) return null
      return { code: code.replace("'@mozilla/readability'", `'${LEAN}'`), map: null }
    }
  }
}

/** Readability's code without what is not needed here. Throws where that is not found: a new release wants a new look. */
export function trim(code: string): string {
  const used = UNUSED.reduce((rest, method) => {
    const pattern = new RegExp(`^  ${method}\\([^)]*\\) \\{\\n[\\s\\S]*?^  \\},\\n`, 'm')
    return changed(rest, [pattern, ''])
  }, code)
  return CHANGES.reduce(changed, used)
}

function changed(code: string, [pattern, instead]: Change): string {
  const rest = typeof instead === 'string' ? code.replace(pattern, instead) : code.replace(pattern, instead)
  if (rest === code) throw new Error(`Readability holds no ${pattern} any more: look through this list.`)
  return rest
}
