import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openZip } from '../../../utils/exchange/import/open-zip'
import { epubProblems, hasEpubcheck } from '../../exchange/epubcheck'
import { axeFindings } from '../harness/axe'
import { Chromium } from '../harness/chromium'
import { Downloads } from '../harness/downloads'
import { isFocusVisible, tabTo } from '../harness/keyboard'
import { madeBackup } from '../harness/made-backup'
import { useChromium } from '../harness/use-browser'
import { says } from '../harness/view'

const isLong = process.env.BENING_LONG !== undefined
/** With the long tests a list as somebody has it after years. */
const count = isLong ? 1000 : 12
/** With the link that the second import brings. */
const total = count + 1

const desk = useChromium()
const downloads = new Downloads()
let options: Page
let backup: string

beforeAll(async () => {
  backup = join(downloads.folder, 'made.zip')
  writeFileSync(backup, await madeBackup(count))
  options = await openList(desk.chromium)
}, 120_000)

afterAll(() => downloads.drop())

describe('import', () => {
  test('by keyboard: a backup is shown before anything is changed, then taken in', async () => {
    await chooseFile(options, backup, async () => {
      await tabTo(options, 'Reading list')
      await options.keyboard.press('Enter')
      await tabTo(options, 'File to import')
      expect(await isFocusVisible(options)).toBe(true)
      await options.keyboard.press('Enter')
    })
    await says(options, `${count} new stories`)
    expect(await axeFindings(options, '#list')).toEqual([])
    expect(await storedRows(options)).toBe(0)
    await tabTo(options, `Import ${count} stories`)
    await options.keyboard.press('Enter')
    await says(options, `${count} stories are new in your list`)
    expect(await storedRows(options)).toBe(count)
  }, 600_000)

  test('the same again changes nothing, and what cannot be read is named', async () => {
    const table = join(downloads.folder, 'pocket.csv')
    writeFileSync(
      table,
      'title,url,time_added,tags,status\n' +
        'Cerita nomor 1,https://www.contoh.id/berita/1,1704067200,pocket,unread\n' +
        'Hanya tautan,https://www.contoh.id/tautan,1704067200,pocket,archive\n' +
        'Jahat,javascript:alert(1),1704067200,,unread\n'
    )
    await chooseFile(options, table, () => options.locator('#list input[type=file]').click())
    await says(options, '1 new story')
    await says(options, '1 is in your list already')
    await options.locator('#list summary').click()
    await says(options, 'line 4: Its address is none of the web.')
    await pressIn(options, 'Cancel')
    expect(await storedRows(options)).toBe(count)
    await chooseFile(options, table, () => options.locator('#list input[type=file]').click())
    await pressIn(options, 'Import 2 stories')
    await says(options, '1 story is new in your list')
    await says(options, '1 story was there already')
    expect(await storedRows(options)).toBe(count + 1)
  })

  test('a file that is none says so and what to do', async () => {
    const none = join(downloads.folder, 'none.zip')
    writeFileSync(none, 'PK no archive')
    await chooseFile(options, none, () => options.locator('#list input[type=file]').click())
    await says(options, 'The archive is damaged, cut off or locked.')
    expect(await axeFindings(options, '#list')).toEqual([])
  })
})

describe('export', () => {
  test('a backup comes back the same in a fresh profile', async () => {
    const first = await exported('backup')
    const fresh = await Chromium.start({ server: desk.server })
    try {
      const other = await openList(fresh)
      await chooseFile(other, first, () => other.locator('#list input[type=file]').click())
      await pressIn(other, `Import ${total} stories`)
      await says(other, `${total} stories are new in your list`)
      const second = await exported('backup', other)
      expect(await contentOf(second)).toEqual(await contentOf(first))
      expect((await contentOf(first)).filter(([name]) => name.startsWith('pictures/'))).toHaveLength(count)
    } finally {
      await fresh.close()
    }
  }, 600_000)

  test('a web page opens without a network, with its pictures', async () => {
    const file = await exported('html')
    const page = await desk.chromium.browser.newPage()
    await page.setOfflineMode(true)
    await page.goto(`file://${file}`)
    const widths = await page.$$eval('article img', images => images.map(image => image.naturalWidth))
    expect(widths).toEqual(Array(count).fill(128))
    expect(await page.$$eval('article', articles => articles.length)).toBe(total)
    expect(await page.$eval('article', article => article.innerText)).toContain('Mata air di bawah beringin.')
    await page.close()
  }, 120_000)

  test('a book holds its pictures, and EPUBCheck (with the long tests, where installed) finds nothing', async () => {
    const file = await exported('epub')
    const zip = await openZip(downloads.read(file))
    expect(zip.names.filter(name => name.endsWith('.png'))).toHaveLength(count)
    // As the build writes it; EPUBCheck takes neither.
    expect(await zip.text('book/style.css')).not.toMatch(/--|font:/)
    if (isLong && hasEpubcheck) expect(await epubProblems(downloads.read(file))).toEqual([])
  }, 600_000)

  test('chosen stories only', async () => {
    await options.bringToFront()
    await options.select('#list select', 'csv')
    await options.select('#list .field:nth-of-type(2) select', 'chosen')
    await options.locator('#list li:first-child .story-row').click()
    const file = await downloads.caught(desk.chromium.browser, () => pressIn(options, 'Export 1 story'))
    expect((await downloads.read(file).text()).trim().split('\r\n')).toHaveLength(2)
    expect(await axeFindings(options, '#list')).toEqual([])
  })
})

async function openList(chromium: Chromium): Promise<Page> {
  const page = await chromium.openPage('options.html')
  // A thousand stories take their time; the tests have limits of their own.
  if (isLong) page.setDefaultTimeout(300_000)
  await page.waitForSelector('#list form')
  return page
}

async function chooseFile(page: Page, path: string, act: () => Promise<unknown>): Promise<void> {
  await page.bringToFront()
  const [chooser] = await Promise.all([page.waitForFileChooser(), act()])
  await chooser.accept([path])
}

async function exported(format: string, page = options): Promise<string> {
  await page.bringToFront()
  await page.select('#list select', format)
  return downloads.caught(page.browser(), () => pressIn(page, `Export ${total} stories`))
}

/** Presses a button of the section by its words: a search over the whole large page takes its time. */
async function pressIn(page: Page, words: string): Promise<void> {
  await page.locator(`#list ::-p-xpath(.//button[normalize-space()="${words}"])`).click()
}

/** Rows of the index in storage. */
function storedRows(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const all: Record<string, unknown> = await chrome.storage.local.get(null)
    const pages = Object.entries(all).filter(([key]) => key.startsWith('index:'))
    return pages.reduce((sum, [, rows]) => sum + (rows as unknown[]).length, 0)
  })
}

/** All that a backup holds, but for the time of its making; pictures as text. */
async function contentOf(path: string): Promise<[string, unknown][]> {
  const zip = await openZip(downloads.read(path))
  const content: [string, unknown][] = []
  for (const name of zip.names) {
    const bytes = Buffer.from((await zip.bytes(name)) ?? [])
    if (name.startsWith('pictures/')) content.push([name, bytes.toString('base64')])
    else if (name.startsWith('stories/'))
      content.push([
        name,
        bytes
          .toString()
          .trim()
          .split('\n')
          .map(line => JSON.parse(line))
      ])
    else content.push([name, { ...JSON.parse(bytes.toString()), exportedAt: null }])
  }
  return content
}
