import { mkdirSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { readCase, toExpectation, writeExpectation } from '../tests/extraction/page-cases'

/**
 * `npm run new-fixture -- NAME ADDRESS "what it is a case of" < page.html`: a folder under `tests/pages` with the
 * page and what Bening makes of it today. Write the page yourself, in your own words on the site's true structure.
 */
export async function main([name, url, why]: string[]): Promise<void> {
  if (!name || !/^[a-z0-9-]+$/.test(name) || !url || !URL.canParse(url) || !why) {
    console.error('usage: npm run new-fixture -- NAME ADDRESS "WHAT IT IS A CASE OF" < page.html')
    process.exit(2)
  }
  const html = await text(process.stdin)
  const folder = fileURLToPath(new URL(`../tests/pages/${name}/`, import.meta.url))
  mkdirSync(folder)
  writeFileSync(`${folder}source.html`, html)
  writeFileSync(`${folder}page.json`, `${JSON.stringify({ url, why }, null, 2)}\n`)
  writeExpectation(name, toExpectation(readCase({ name, url, html, hasSiteRules: true })))
  console.log(`${folder}: read expected.json and expected.html before you keep them`)
}
