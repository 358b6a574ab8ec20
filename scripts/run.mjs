// Runs one of the TypeScript commands beside this file, through Vite as the extension's own build does:
//   node scripts/run.mjs extract [arguments]

import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [name, ...args] = process.argv.slice(2)
const root = fileURLToPath(new URL('..', import.meta.url))
const { module } = await runnerImport(`${root}/scripts/${name}.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root } }
})
await module.main(args)
