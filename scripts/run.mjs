// Runs one of the TypeScript commands beside this file, through Vite as the extension's own build does:
//   node scripts/run.mjs extract [arguments]

import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [name, ...args] = process.argv.slice(2)
const root = fileURLToPath(new URL('..', import.meta.url))
const options = { root, configFile: false, logLevel: 'error', resolve: { alias: { '@': root } } }
const run = async (script, plugins) =>
  (await runnerImport(`${root}/scripts/${script}.ts`, { ...options, plugins })).module
const { leanReadability } = await run('lean-readability', [])
const module = await run(name, [leanReadability()])
await module.main(args)
