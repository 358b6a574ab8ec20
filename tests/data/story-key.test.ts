import { expect, test } from 'vitest'
import { storyKey } from '@/utils/library/story-key'

const key = (url: string, canonical = url) => storyKey({ url, canonical })
const story = 'https://www.suara.com/news/2021/11/15/162023/kemnaker'

test.each([
  ['host and path', story, story, 'suara.com/news/2021/11/15/162023/kemnaker'],
  ['no scheme, no slash at the end', 'http://suara.com/a/', 'http://suara.com/a/', 'suara.com/a'],
  ['no query where the path tells', `${story}?page=all&utm_source=x`, `${story}?page=2`, key(story)],
  ['a canonical of the site', `https://amp.suara.com/amp/1`, story, key(story)],
  ['of another edition', 'https://m.detik.com/d-1/x', 'https://news.detik.com/d-1/x', 'news.detik.com/d-1/x'],
  ['the query where the path does not', 'https://a.id/?p=12&utm_medium=y', 'https://a.id/?p=12', 'a.id?p=12'],
  [
    'nor a script’s name',
    'https://a.id/read.php?id=7&page=2',
    'https://a.id/read.php?id=7',
    'a.id/read.php?id=7'
  ],
  ['words of a query in any order', 'https://a.id/?b=2&a=1', 'https://a.id/?b=2&a=1', 'a.id?a=1&b=2'],
  ['the port', 'http://localhost:8080/a', 'http://localhost:8080/a', 'localhost:8080/a']
])('%s', (_, url, canonical, expected) => {
  expect(key(url, canonical)).toBe(expected)
})

test.each([
  ['the home page', 'https://www.suara.com/'],
  ['the home page with a mark of its own', 'https://www.suara.com/?utm_source=rss'],
  ['another site', 'https://www.kompas.com/read/1'],
  ['a site whose name ends alike', 'https://notsuara.com/news/1'],
  ['no web address', 'javascript:alert(1)'],
  ['nothing that can be read', 'http://']
])('a canonical that points at %s is not believed', (_, canonical) => {
  expect(key(story, canonical)).toBe(key(story))
})

test('a canonical home page is believed at home', () => {
  expect(key('https://www.suara.com/?utm_source=x', 'https://suara.com/')).toBe('suara.com')
})

test('stories on the same host differ', () => {
  expect(key('https://a.id/?p=1')).not.toBe(key('https://a.id/?p=2'))
  expect(key('https://a.id/x')).not.toBe(key('https://a.id/y'))
})
