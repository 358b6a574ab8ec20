import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Block } from '../utils/article'
import { fillTo } from '../utils/summary/summarize'

/** A line of input: a story's paragraphs, and about how many words are wanted of it. */
interface Asked {
  id: string
  lang: string
  title: string
  paragraphs: string[]
  words: number
}

/**
 * `npm run -s summarize`: JSON lines `{"id","lang","title","paragraphs","words"}` on standard input; on standard
 * output, for each and in order, `{"id","sentences":[{"text","paragraph","start","end"}],"ms"}` or
 * `{"id","error":{"message"}}`. The same code as the views', filled to `words` (60 where none are given).
 */
export async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    if (!process.stdout.write(`${JSON.stringify(answerTo(line))}\n`)) await once(process.stdout, 'drain')
  }
}

function answerTo(line: string): object {
  const asked = readAsked(line)
  if ('error' in asked) return asked
  const start = performance.now()
  const chosen = fillTo(asked.words, asked.paragraphs.map(toBlock), asked)
  const ms = performance.now() - start
  const sentences = chosen.map(({ text, block, start, end }) => ({
    text,
    paragraph: Number(block),
    start,
    end
  }))
  return { id: asked.id, sentences, ms: Math.round(ms * 100) / 100 }
}

function readAsked(line: string): Asked | { id: string | null; error: { message: string } } {
  let id: string | null = null
  try {
    const { words = 60, lang = 'und', title = '', ...asked } = JSON.parse(line) as Partial<Asked>
    id = asked.id ?? null
    const isWhole =
      typeof asked.id === 'string' &&
      Array.isArray(asked.paragraphs) &&
      asked.paragraphs.every(paragraph => typeof paragraph === 'string')
    if (!isWhole || !(words > 0))
      throw new Error('a line wants "id", "paragraphs" (texts) and "words" above 0')
    return { ...(asked as Asked), words, lang, title }
  } catch (error) {
    return { id, error: { message: (error as Error).message } }
  }
}

function toBlock(text: string, paragraph: number): Block {
  return { id: String(paragraph), kind: 'paragraph', html: '', text, page: '' }
}
