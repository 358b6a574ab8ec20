/** One row of the table in docs/architecture.md. */
export interface Layer {
  name: string
  /** How the row begins in docs/architecture.md. */
  row: string
  files: RegExp
  /** Layers whose values it may import, besides itself; types may come from any of `typesFrom` too. */
  may: string[]
  typesFrom: string[]
  packages: RegExp
  /** What to do instead, for whoever meets the wall. */
  lesson: string
}

const none = /^$/
const utils = [
  'types',
  'browser',
  'html',
  'extraction',
  'summary',
  'speech',
  'rules',
  'listening',
  'extension APIs',
  'exchange',
  'preferences',
  'preview',
  'picking'
]

/** From the ground up. A file belongs to the first layer that has it. */
export const layers: Layer[] = [
  {
    name: 'types',
    row: 'safe-html, parse-html, article, url, browser, unseen, queue, fetch-page',
    files:
      /^utils\/[\w-]+\.ts$(?<!\/(browser|native-browser|safe-html|parse-html|article-body|footnotes|markdown|text-fragment|capture|in-page|early-reading|open-sites|panel-reading|permissions|stories|surfaces|tabs|messages|settings|stored-item|note-hits|listening-store)\.ts)/,
    may: [],
    typesFrom: utils,
    packages: none,
    lesson: 'The small files of utils/ are leaves: they take what they need as arguments.'
  },
  {
    name: 'browser',
    row: 'safe-html, parse-html, article, url, browser, unseen, queue, fetch-page',
    files: /^utils\/(native-)?browser\.ts$/,
    may: [],
    typesFrom: [],
    packages: /^(webextension-polyfill|wxt\/browser)$/,
    lesson: 'browser.ts hands on the extension APIs and does nothing else.'
  },
  {
    name: 'html',
    row: 'safe-html, parse-html, article, url, browser, unseen, queue, fetch-page',
    files: /^utils\/(safe-html|parse-html|article-body|footnotes|markdown|text-fragment)\.ts$/,
    may: ['types'],
    typesFrom: ['types'],
    packages: /^(dompurify|turndown)$/,
    lesson: 'The ways out of untrusted HTML stand alone, so that they can be read and tested alone.'
  },
  {
    name: 'rules',
    row: 'extraction, summary, rules, speech',
    files: /^utils\/rules\//,
    may: ['types', 'seeds'],
    typesFrom: ['types'],
    packages: none,
    lesson: 'Rules are pure: data in, data out. Settings are read by capture.ts and handed in.'
  },
  {
    name: 'summary',
    row: 'extraction, summary, rules, speech',
    files: /^utils\/summary\//,
    may: ['types'],
    typesFrom: ['types'],
    packages: none,
    lesson: 'The summary is pure: blocks in, sentences out.'
  },
  {
    name: 'speech',
    row: 'extraction, summary, rules, speech',
    files: /^utils\/speech\//,
    may: ['types', 'seeds'],
    typesFrom: ['types'],
    packages: none,
    lesson: 'What is read out is pure: text in, words out.'
  },
  {
    name: 'listening',
    row: 'listening',
    files: /^utils\/listening\//,
    may: ['types', 'summary', 'speech'],
    typesFrom: ['types'],
    packages: none,
    lesson: 'Listening knows the browser’s voices only as the engine that it is handed.'
  },
  {
    name: 'extraction',
    row: 'extraction, summary, rules, speech',
    files: /^utils\/extraction\//,
    may: ['types', 'rules'],
    typesFrom: ['types', 'rules'],
    packages: /^@mozilla\/readability$/,
    lesson: 'The pipeline is pure and runs inside the page: document and rules in, article out.'
  },
  {
    name: 'extension APIs',
    row: 'capture, in-page, early-reading, permissions, stories, surfaces, tabs, library, settings, stored-item, messages',
    files:
      /^utils\/((capture|in-page|early-reading|open-sites|panel-reading|permissions|stories|surfaces|tabs|messages|settings|stored-item|note-hits|listening-store)\.ts$|library\/)/,
    may: ['types', 'browser', 'html', 'rules'],
    typesFrom: utils,
    packages: /^(wxt\/utils\/storage|@webext-core\/messaging|idb|image-size)$/,
    lesson:
      'These files speak to the browser; extraction reaches the page as an injected script, never as an import.'
  },
  {
    name: 'exchange',
    row: 'exchange',
    files: /^utils\/exchange\//,
    may: ['types', 'html', 'extraction', 'extension APIs'],
    typesFrom: utils,
    packages: /^(@zip\.js\/zip\.js\/lib\/zip-core-native\.js|papaparse)$/,
    lesson:
      'Files in, records out, and the other way round: a hook reads the store and asks the background to write.'
  },
  {
    name: 'preview',
    row: 'preview',
    files: /^utils\/preview\//,
    may: ['types', 'html', 'extraction', 'rules', 'seeds'],
    typesFrom: ['types', 'rules'],
    packages: none,
    lesson: 'Filters are tried on a page that is handed in; when, is for a hook to say.'
  },
  {
    name: 'picking',
    row: 'picking',
    files: /^utils\/picking\//,
    may: ['types', 'rules'],
    typesFrom: ['types', 'rules', 'extraction'],
    packages: none,
    lesson: 'The picker runs in the page: words, pipeline and what becomes of a pick are handed in.'
  },
  {
    name: 'preferences',
    row: 'preferences',
    files: /^utils\/preferences\//,
    may: ['types', 'rules', 'extension APIs'],
    typesFrom: utils,
    packages: none,
    lesson:
      'Preferences are read and written through settings.ts; the merging is pure, its ports are handed in.'
  },
  {
    name: 'components',
    row: 'components',
    files: /^components\//,
    may: ['types', 'html'],
    typesFrom: utils,
    packages: /^(#i18n|preact(\/.*)?|@codemirror\/.*|@lezer\/highlight|@tanstack\/virtual-core)$/,
    lesson:
      'A component takes props and gives callbacks: no storage, no messages, no browser. ' +
      'Let a hook fetch the value, and the entrypoint hand it down.'
  },
  {
    name: 'hooks',
    row: 'hooks',
    files: /^hooks\//,
    may: [
      'types',
      'html',
      'rules',
      'summary',
      'speech',
      'listening',
      'extension APIs',
      'exchange',
      'preferences',
      'preview'
    ],
    typesFrom: utils,
    packages: /^(preact(\/.*)?|wxt\/utils\/storage)$/,
    lesson:
      'A hook turns something stored into a live value; it neither renders nor speaks to the browser itself.'
  },
  {
    name: 'entrypoints',
    row: 'entrypoints',
    files: /^entrypoints\//,
    may: [...utils, 'components', 'hooks', 'seeds'],
    typesFrom: [...utils, 'components', 'hooks'],
    packages: /^(#i18n|preact(\/.*)?|wxt\/utils\/(define-[\w-]+|storage))$/,
    lesson: 'Entrypoints are wiring. What two of them need belongs into a hook, a component or utils/.'
  },
  {
    name: 'seeds',
    row: 'seeds',
    files: /^seeds\//,
    may: [],
    typesFrom: [],
    packages: none,
    lesson: 'Seeds are data: JSON and text, no code.'
  }
]

/** The layer that a file of ours lies in, or null: styles and files outside the shipped code. */
export function layerOf(path: string): Layer | null {
  return layers.find(({ files }) => files.test(path)) ?? null
}
