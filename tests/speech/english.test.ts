// @vitest-environment node
import { expect, test } from 'vitest'
import { speakEnglish } from '@/utils/speech/english'
import { englishAbbreviations as abbreviations, shortened, signs } from '@/utils/speech/english-tables'
import sentences from './english.json'
import { heldToArticles } from './held-to-articles'

test.each(sentences)('%s', (written, spoken) => {
  expect(speakEnglish(written ?? '').text).toBe(spoken)
})

test('60 sentences are held to their spoken forms', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(60)
})

heldToArticles({ lang: 'en', speak: speakEnglish, abbreviations, shortened, signs })
