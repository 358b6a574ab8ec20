import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

// Other files may have answered before in the same context: only one may.
vi.resetModules()
fakeBrowser.reset()
const { answer } = await import('@/utils/messages')

const page = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') }

/** What a sender would get back. */
async function send(
  message: unknown,
  sender: object = page
): Promise<{ res?: unknown; err?: unknown } | undefined> {
  const respond = vi.fn()
  await fakeBrowser.runtime.onMessage.trigger(message, sender as never, respond)
  await vi.waitFor(() => expect(respond).toHaveBeenCalled(), 200).catch(() => {})
  return respond.mock.calls[0]?.[0]
}

const message = (type: string, data: unknown) => ({ id: 1, type, data, timestamp: 1 })
const handler = {
  save: vi.fn(async () => ({ kind: 'gone' as const })),
  remove: vi.fn(async () => {}),
  restore: vi.fn(async () => {}),
  patchState: vi.fn(async () => {}),
  patchStates: vi.fn(async () => {}),
  importRecords: vi.fn(async () => [])
}
answer('save', handler.save)
answer('remove', handler.remove)
answer('restore', handler.restore)
answer('patchState', handler.patchState)
answer('patchStates', handler.patchStates)
answer('importRecords', handler.importRecords)

beforeEach(() => {
  vi.clearAllMocks()
})

test('a page of the extension is answered', async () => {
  expect(await send(message('save', { story: 'a', isPrivateAgreed: false }))).toEqual({
    res: { kind: 'gone' }
  })
  expect(handler.save).toHaveBeenCalledWith({ story: 'a', isPrivateAgreed: false })
  await send(message('remove', ['a', 'b']))
  expect(handler.remove).toHaveBeenCalledWith(['a', 'b'])
  await send(message('patchState', { id: 'a', patch: { isRead: true, progress: 1, restored: ['r1'] } }))
  expect(handler.patchState).toHaveBeenCalledOnce()
  const highlight = {
    id: 'h',
    quote: 'q',
    prefix: '',
    suffix: '',
    block: 'b1',
    start: 0,
    note: '',
    createdAt: 1
  }
  const patch = {
    isFavourite: true,
    addTags: ['a'],
    removeTags: ['b'],
    putHighlights: [highlight],
    place: null
  }
  await send(message('patchStates', { ids: ['a', 'b'], patch }))
  expect(handler.patchStates).toHaveBeenCalledWith({ ids: ['a', 'b'], patch })
  await send(message('importRecords', [{ article: { version: 1 }, state: null }]))
  expect(handler.importRecords).toHaveBeenCalledOnce()
})

describe('nobody else is', () => {
  test.each([
    ['a content script', { id: page.id, url: 'https://www.suara.com/', tab: { id: 1 } }],
    ['a page with a like address', { id: page.id, url: `https://evil.example/${page.url}` }],
    ['another extension', { id: 'other', url: page.url }],
    ['a sender without an address', { id: page.id }],
    ['a sender without a name', {}]
  ])('%s', async (_, sender) => {
    const reply = await send(message('save', { story: 'a', isPrivateAgreed: true }), sender)
    expect(reply?.err).toMatchObject({ message: 'only pages of this extension are answered' })
    expect(handler.save).not.toHaveBeenCalled()
  })
})

describe('malformed messages are refused', () => {
  test.each([
    ['save', undefined],
    ['save', 'a'],
    ['save', { story: 'a' }],
    ['save', { story: '', isPrivateAgreed: true }],
    ['save', { story: 1, isPrivateAgreed: true }],
    ['save', { story: 'a', isPrivateAgreed: 'yes' }],
    ['save', { story: 'a', isPrivateAgreed: true, article: {} }],
    ['remove', 'a'],
    ['remove', { 0: 'a', length: 1 }],
    ['remove', ['a', 1]],
    ['restore', [['a']]],
    ['restore', ['x'.repeat(101)]],
    ['patchState', { id: 'a' }],
    ['patchState', { id: 'a', patch: null }],
    ['patchState', { id: 'a', patch: [] }],
    ['patchState', { id: 'a', patch: { deletedAt: 1 } }],
    ['patchState', { id: 'a', patch: { version: 2 } }],
    ['patchState', { id: 'a', patch: { isRead: 1 } }],
    ['patchState', { id: 'a', patch: { progress: 2 } }],
    ['patchState', { id: 'a', patch: { progress: Number.NaN } }],
    ['patchState', { id: 'a', patch: { restored: 'r1' } }],
    ['patchState', { id: 'a', patch: { constructor: 1 } }],
    ['patchStates', { ids: 'a', patch: {} }],
    ['patchStates', { ids: ['a'], patch: { addTags: 'x' } }],
    ['patchStates', { ids: ['a'], patch: { tags: [1] } }],
    ['patchStates', { ids: ['a'], patch: { putHighlights: [{ id: 'h' }] } }],
    ['importRecords', { article: {} }],
    ['importRecords', [{ article: {}, index: [] }]]
  ])('%s %o', async (type, data) => {
    const reply = await send(message(type, data))
    expect(reply?.err).toMatchObject({ message: `malformed message: ${type}` })
    for (const one of Object.values(handler)) expect(one).not.toHaveBeenCalled()
  })

  test.each([null, 'save', 7, {}, { type: 'save' }, message('unknown', {})])('%o', async whole => {
    await send(whole)
    for (const one of Object.values(handler)) expect(one).not.toHaveBeenCalled()
  })
})
