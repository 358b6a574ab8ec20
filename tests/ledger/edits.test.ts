import { describe, expect, test } from 'vitest'
import { readingOrder } from '@/utils/article'
import { carryEdits } from '@/utils/carry-edits'
import { changeEdits, editsBack, renumbered, unedited, wordsOf } from '@/utils/edits'
import { makeArticle, makeRemoval } from '../data/made'

const article = makeArticle({ text: 'Satu\nDua\nTiga', removals: [makeRemoval('r1', 'Baca Juga: UMP')] })
const idsIn = (edits: Parameters<typeof readingOrder>[1]) => readingOrder(article, edits).map(({ id }) => id)

test('a story reads as the edits leave it, and as it was when they are taken back', () => {
  const change = { addRestored: ['r1'], addHidden: ['b2'] }
  const edits = changeEdits(unedited, change)
  expect(idsIn(edits)).toEqual(['r1', 'b1', 'b3'])
  expect(changeEdits(edits, editsBack(unedited, change))).toEqual(unedited)
})

test('what is out by hand is out, brought back or not', () => {
  expect(idsIn({ restored: ['r1'], hidden: ['r1'] })).toEqual(['b1', 'b2', 'b3'])
})

describe('a later reading, numbered anew', () => {
  const later = makeArticle({
    text: 'Nol\nSatu\nTiga',
    removals: [{ ...makeRemoval('r1', 'Dua'), anchor: 'b3' }]
  })

  test('what was taken out stays out, also where it is cut by now', () => {
    expect(carryEdits(article, { restored: [], hidden: ['b1', 'b2'] }, later)).toEqual({
      restored: [],
      hidden: ['b2', 'r1']
    })
  })

  test('lines that one reading breaks and the other does not are the same', () => {
    const broken = makeArticle({ removals: [makeRemoval('r1', 'Baca juga:\nUMP naik')] })
    const whole = makeArticle({ text: 'Baca juga: UMP naik\nLain' })
    expect(carryEdits(broken, { restored: [], hidden: ['r1'] }, whole).hidden).toEqual(['b1'])
  })

  test('a way back leads to the blocks with the same words, and brings back what is cut by now', () => {
    const back = { removeHidden: ['b1', 'b2'] }
    expect(renumbered(back, wordsOf(back, article), later)).toEqual({
      addRestored: ['r1'],
      removeRestored: [],
      addHidden: [],
      removeHidden: ['b2', 'r1']
    })
  })
})
