import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { hasFocus, tabTo } from '../harness/keyboard'
import { useChromium } from '../harness/use-browser'
import { storyLines } from '../harness/view'

const desk = useChromium()
const url = 'https://www.desa.example/2020/jembatan'
const note = 'Menurut buku catatan desa tahun 1931, halaman 12.'
let popup: Page

beforeAll(async () => {
  desk.server.serve(url, story)
  popup = await desk.chromium.openPopup(await desk.chromium.openTab(url))
  await storyLines(popup)
  await popup.waitForSelector('.note-link')
})

test('a note opens beside its line, by mouse', async () => {
  await popup.locator('.note-link').click()
  await popup.waitForSelector('.note-card')
  expect(await shownNote()).toBe(note)
  // Beside it also when the view has still changed its size.
  const gap = await popup.evaluate(async () => {
    await new Promise(resolve => setTimeout(resolve, 300))
    const box = (selector: string) => (document.querySelector(selector) as Element).getBoundingClientRect()
    const [card, link] = [box('.note-card'), box('.note-link')]
    return Math.max(card.top - link.bottom, link.top - card.bottom)
  })
  expect(gap).toBeGreaterThanOrEqual(0)
  expect(gap).toBeLessThan(24)
  expect(await axeFindings(popup, '.story')).toEqual([])
  await popup.locator('.title').click()
  await popup.waitForFunction(() => !document.querySelector('.note-card'), { polling: 50 })
})

test('and by keys: Tab leads to it, Enter opens, Escape leads back', async () => {
  await tabTo(popup, 'Note 1')
  await popup.keyboard.press('Enter')
  await hasFocus(popup, '.note-card')
  expect(await shownNote()).toBe(note)
  await popup.keyboard.press('Escape')
  await popup.waitForFunction(() => !document.querySelector('.note-card'), { polling: 50 })
  expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('1')
})

const shownNote = () => popup.$eval('.note-card p', words => words.textContent)

const story = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Jembatan gantung di lembah</title>
<meta property="og:type" content="article"></head><body><article><h1>Jembatan gantung di lembah</h1>
<p>Jembatan pertama di lembah itu dibangun warga dari bambu dan rotan<sup id="ref1"><a href="#fn1">1</a></sup>, dan
dipakai hampir dua puluh tahun lamanya sebelum diganti dengan kawat baja.</p>
<p>Setiap keluarga menyumbang dua hari kerja dalam sebulan, dan yang tidak bisa datang mengirim beras untuk dapur
umum di tepi sungai<a href="#fn2">[2]</a>.</p>
<p>Kini jembatan itu dilewati seratus lebih anak sekolah setiap pagi, dan desa menyiapkan penggantian lantai papan
sebelum musim hujan datang lagi.</p>
<section><h2>Catatan kaki</h2><ol><li id="fn1"><p>${note} <a href="#ref1">↩</a></p></li>
<li id="fn2"><p>Wawancara dengan kepala dusun, Maret 2020. <a href="#ref2">↩</a></p></li></ol></section>
</article></body></html>`
