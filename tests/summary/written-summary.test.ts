import { describe, expect, it, vi } from 'vitest'
import { canWrite, summarizerHere, writeSummary } from '@/utils/written-summary'
import { makeSummarizer } from './made-summarizer'

function task(signal = new AbortController().signal) {
  return { lang: 'en', title: 'Ferry resumes', text: 'The ferry resumed.', signal, onDownload: vi.fn() }
}

describe('summarizerHere', () => {
  it('is null where the browser has none', () => {
    expect(summarizerHere({})).toBeNull()
    expect(summarizerHere()).toBeNull()
  })

  it('finds the browser’s', () => {
    const { api } = makeSummarizer()
    expect(summarizerHere({ Summarizer: api })).toBe(api)
  })
})

describe('canWrite', () => {
  it.each([
    ['unavailable', false],
    ['downloadable', true],
    ['downloading', true],
    ['available', true]
  ])('where it is %s: %s', async (availability, can) => {
    const { api } = makeSummarizer({ availability })
    expect(await canWrite(api, 'en')).toBe(can)
    expect(api.availability).toHaveBeenCalledWith({
      type: 'key-points',
      format: 'plain-text',
      length: 'short',
      expectedInputLanguages: ['en'],
      outputLanguage: 'en'
    })
  })

  it('is no where the language is unknown, and none is asked of', async () => {
    const { api } = makeSummarizer()
    expect(await canWrite(api, 'und')).toBe(false)
    expect(api.availability).not.toHaveBeenCalled()
  })

  it('is no where the browser throws', async () => {
    const { api } = makeSummarizer()
    api.availability.mockRejectedValue(new RangeError('Invalid language tag'))
    expect(await canWrite(api, 'no such tag')).toBe(false)
  })
})

describe('writeSummary', () => {
  it('creates at once, inside the click, with the options that availability was asked for', () => {
    const { api } = makeSummarizer()
    void writeSummary(api, task())
    expect(api.create.mock.calls[0]?.[0]).toMatchObject({
      type: 'key-points',
      format: 'plain-text',
      length: 'short',
      expectedInputLanguages: ['en'],
      outputLanguage: 'en'
    })
  })

  it('tells of the download, writes and puts the session away', async () => {
    const fake = makeSummarizer({ availability: 'downloadable' })
    const own = task()
    const writing = writeSummary(fake.api, own)
    fake.download(0.25)
    fake.download(1)
    fake.creating.end()
    fake.writing.end('  * The ferry runs again.\n')
    expect(await writing).toBe('* The ferry runs again.')
    expect(own.onDownload.mock.calls).toEqual([[0.25], [1]])
    expect(fake.session.summarize.mock.calls[0]?.[0]).toBe('The ferry resumed.')
    expect(fake.session.summarize.mock.calls[0]?.[1]).toMatchObject({ context: 'Ferry resumes' })
    expect(fake.session.destroy).toHaveBeenCalledOnce()
  })

  it('gives the model no more than it takes', async () => {
    const fake = makeSummarizer({ quota: 1000 })
    fake.creating.end()
    fake.writing.end('Short.')
    await writeSummary(fake.api, { ...task(), text: 'word '.repeat(1000) })
    const given = fake.session.summarize.mock.calls[0]?.[0] ?? ''
    expect(given).toHaveLength(900)
    expect('word '.repeat(1000).startsWith(given)).toBe(true)
  })

  it('rejects where the model cannot be had', async () => {
    const fake = makeSummarizer()
    fake.creating.fail(new DOMException('no space', 'NotSupportedError'))
    await expect(writeSummary(fake.api, task())).rejects.toThrow('no space')
  })

  it('rejects where writing fails, or nothing is written, and puts the session away', async () => {
    for (const result of [new DOMException('too much', 'QuotaExceededError'), ' \n']) {
      const fake = makeSummarizer()
      fake.creating.end()
      if (typeof result === 'string') fake.writing.end(result)
      else fake.writing.fail(result)
      await expect(writeSummary(fake.api, task())).rejects.toThrow()
      expect(fake.session.destroy).toHaveBeenCalledOnce()
    }
  })

  it('stops during the download', async () => {
    const fake = makeSummarizer({ availability: 'downloadable' })
    const own = new AbortController()
    const writing = writeSummary(fake.api, task(own.signal))
    own.abort()
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
    expect(fake.session.summarize).not.toHaveBeenCalled()
  })

  it('stops while it writes, and puts the session away', async () => {
    const fake = makeSummarizer()
    const own = new AbortController()
    fake.creating.end()
    const writing = writeSummary(fake.api, task(own.signal))
    await vi.waitFor(() => expect(fake.session.summarize).toHaveBeenCalled())
    own.abort()
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
    expect(fake.session.destroy).toHaveBeenCalledOnce()
  })
})
