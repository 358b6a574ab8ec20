import { expect, test } from 'vitest'
import { minutesLeft, readingMinutes } from '@/utils/article'
import { countWords as countInPage } from '@/utils/extraction/text'
import { sentencesOf } from '@/utils/summary/sentences'
import { countWords, wordsOf } from '@/utils/summary/words'

const parts = (text: string, lang: string) =>
  sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end))

test('sentences end where their language ends them', () => {
  expect(parts('新桥今天通车。市民很高兴！为什么？因为近了。', 'zh')).toEqual([
    '新桥今天通车。',
    '市民很高兴！',
    '为什么？',
    '因为近了。'
  ])
  expect(parts('「橋が完成した。道も広い。」と市長は話した。市民は喜んだ。', 'ja')).toEqual([
    '「橋が完成した。道も広い。」と市長は話した。',
    '市民は喜んだ。'
  ])
  expect(parts('다리가 완공됐다. 시민들은 기뻐했다.', 'ko')).toEqual([
    '다리가 완공됐다.',
    '시민들은 기뻐했다.'
  ])
  // Thai ends no sentence by a sign: a paragraph is one.
  expect(parts('สะพานใหม่เปิดแล้ว ประชาชนดีใจมาก', 'th')).toEqual(['สะพานใหม่เปิดแล้ว ประชาชนดีใจมาก'])
  expect(parts('افتتح الجسر اليوم. هل فرح الناس؟ نعم.', 'ar')).toEqual([
    'افتتح الجسر اليوم.',
    'هل فرح الناس؟',
    'نعم.'
  ])
})

test('words are parted by sense where no blanks part them', () => {
  expect(wordsOf('市民は喜んだ。').slice(0, 2)).toEqual(['市民', 'は'])
  expect(countWords('สะพานใหม่เปิดแล้ว')).toBeGreaterThan(2)
  expect(countWords('다리가 완공됐다')).toBe(2)
  expect(wordsOf('Air naik, kata KPK.')).toEqual(['air', 'naik', 'kata', 'kpk'])
})

test('each language is read at its own pace', () => {
  const minutes = (text: string, lang: string) => readingMinutes(countInPage(text), lang)
  expect(minutes('新桥今天通车。'.repeat(200), 'zh-Hant')).toBe(5)
  expect(minutes('橋が完成した。'.repeat(200), 'ja')).toBe(3)
  expect(minutes('สะพานใหม่เปิดแล้ว'.repeat(200), 'th')).toBe(4)
  expect(minutes('다리가 완공됐다. '.repeat(500), 'ko')).toBe(5)
  expect(minutes('Air naik lagi. '.repeat(230), 'id')).toBe(3)
})

test('what is left to read is told at the same pace as the whole', () => {
  const words = 600_000
  for (const lang of ['id', 'zh', 'ja', 'th', 'ko-KR'])
    expect(minutesLeft({ words, lang }, 0)).toBe(readingMinutes(words, lang))
})
