import type { Article } from '@/utils/article'
import type { SaveOutcome } from '@/utils/library/saved'
import { save } from '@/utils/library/writer'
import { putStory, type Story } from '@/utils/stories'

/** A small whole article; `text` becomes its paragraphs, one a line. */
export function makeArticle({
  text = 'Satu paragraf.',
  ...fields
}: Partial<Article> & { text?: string } = {}): Article {
  const url = fields.url ?? 'https://www.suara.com/news/2021/11/15/162023/kemnaker-asean'
  const blocks = text.split('\n').map((line, at) => ({
    id: `b${at + 1}`,
    kind: 'paragraph' as const,
    html: `<p>${line}</p>`,
    text: line,
    page: url
  }))
  return {
    version: 1,
    kind: 'story',
    url,
    canonical: url,
    title: 'Kemnaker dan ASEAN',
    authors: ['Fabiola Febrinastri'],
    editors: [],
    outlet: 'Suara.com',
    section: 'News',
    published: '2021-11-15T16:20:00+07:00',
    modified: null,
    lang: 'id',
    dir: 'ltr',
    standfirst: null,
    picture: { src: 'https://media.suara.com/a.jpg', alt: '', caption: null },
    blocks,
    removals: [],
    pages: { read: 1, total: 1, state: 'whole' },
    words: text.split(/\s+/).length,
    ...fields
  }
}

/** A removal with these words. */
export function makeRemoval(id: string, text: string): Article['removals'][number] {
  return {
    id,
    step: 'pre-clean',
    reason: 'label',
    label: 'Baca Juga',
    rule: null,
    html: `<div>${text}</div>`,
    text,
    links: 1,
    anchor: 'b1'
  }
}

/** Puts a story into the session, as `capture` does. */
export function readStory(
  article: Article,
  tab: Partial<Pick<Story, 'tab' | 'isPrivate' | 'readAt'>> = {}
): Promise<Story> {
  return putStory({ article, tab: 1, isPrivate: false, readAt: Date.now(), ...tab })
}

/** Reads an article and saves it at once. */
export async function saveArticle(article = makeArticle()): Promise<SaveOutcome> {
  const { id } = await readStory(article)
  return save({ story: id, isPrivateAgreed: false })
}

/** Saves an article; gives its id in the reading list. */
export async function savedId(article?: Article): Promise<string> {
  const outcome = await saveArticle(article)
  if (!('id' in outcome)) throw new Error(outcome.kind)
  return outcome.id
}

/** An article of its own for each path. */
export function articleAt(path: string, fields: Parameters<typeof makeArticle>[0] = {}): Article {
  return makeArticle({ url: `https://www.suara.com/${path}`, title: path, ...fields })
}
