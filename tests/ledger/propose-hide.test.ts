// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { unedited } from '@/utils/edits'
import { proposeHide } from '@/utils/preview/propose-hide'
import type { Filters } from '@/utils/rules/catalogue'
import { changeFilters } from '@/utils/rules/filter-change'
import { planHide } from '@/utils/rules/plan-deed'
import { cutOn } from '@/utils/rules/propose-rule'
import { html, readStory } from './made-story'

const filters: Filters = { off: [], own: [] }
const article = readStory(filters)
const story = { article, ...unedited }
const idOf = (words: string) => article.blocks.find(({ text }) => text.includes(words))?.id ?? ''

test('a rule for the site is one that meets the block, with all that it meets', () => {
  const { onSite } = proposeHide(story, idOf('Paket menginap'), { html, filters })
  expect(onSite).toMatchObject({ id: 'suara.com##.kotak-promo', isBroad: false })
  expect(onSite?.blocks).toEqual([idOf('Paket menginap'), idOf('Tiket kereta')])
})

test('what was kept there before is kept no more', () => {
  const keep = { ...cutOn('suara.com', '.kotak-promo'), action: 'keep' as const }
  const kept = { ...filters, own: [keep] }
  const { onSite } = proposeHide(story, idOf('Paket menginap'), { html, filters: kept })
  expect(onSite?.id).toBe('suara.com##.kotak-promo')
  const after = onSite && changeFilters(kept, planHide(article, onSite).filters)
  expect(after?.own).toEqual([onSite?.rule])
})

test('more than a tenth of the text is broad', () => {
  const { onSite } = proposeHide(story, idOf('Paragraf ke-20'), { html, filters })
  expect(onSite?.blocks).toContain(idOf('Paragraf ke-20'))
  expect(onSite?.isBroad).toBe((onSite?.share ?? 0) > 0.1)
})

test('a line that heads links is proposed as a label, for everywhere', () => {
  const box =
    '<h3>Kabar Mitra</h3><ul><li><a href="https://mitra.example/1">Rumah kebun dijual murah pekan ini</a></li></ul>'
  const page = html.replace('<div class="info-mitra">', `${box}<div class="info-mitra">`)
  const headed = {
    ...article,
    blocks: [
      {
        ...article.blocks[0],
        id: 'b0',
        kind: 'heading',
        text: 'Kabar Mitra',
        html: '<h3>Kabar Mitra</h3>',
        page: article.url
      } as const,
      ...article.blocks
    ]
  }
  const { everywhere } = proposeHide({ article: headed, ...unedited }, 'b0', { html: page, filters })
  expect(everywhere).toMatchObject({ id: '*##^label:Kabar Mitra', blocks: ['b0'] })
})

test('without the page only a label can be proposed, and says so', () => {
  const info = proposeHide(story, idOf('Info Mitra'), { html: null, filters })
  expect(info).toMatchObject({ onSite: null, isUntried: true, everywhere: { id: '*##^label:Info Mitra' } })
  const promo = proposeHide(story, idOf('Paket menginap'), { html: null, filters })
  expect(promo).toMatchObject({ onSite: null, everywhere: null, isUntried: true })
})
