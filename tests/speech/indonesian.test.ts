// @vitest-environment node
import { expect, test } from 'vitest'
import { speakIndonesian } from '@/utils/speech/indonesian'
import { abbreviations, shortened, signs } from '@/utils/speech/speech-tables'
import { heldToArticles } from './held-to-articles'
import sentences from './indonesian.json'

test.each(sentences)('%s', (written, spoken) => {
  expect(speakIndonesian(written ?? '').text).toBe(spoken)
})

test('200 sentences are held to their spoken forms', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(200)
})

heldToArticles({ lang: 'id', speak: speakIndonesian, abbreviations, shortened, signs })
