import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  checkPictures,
  forgetPictures,
  keepAllowed,
  keepNewPictures,
  keepPictures,
  noteAsked,
  resumePictures
} from '@/utils/library/pictures/keep-pictures'
import { addPicture, forgetAllBut, keptOf } from '@/utils/library/pictures/store'
import { readStoryPictures } from '@/utils/library/pictures/story-record'
import { askedOriginsItem, lookItem, pictureSettingsItem } from '@/utils/settings'
import { makeArticle, savedId } from '../data/made'
import { allowed, preparePermissions } from './made-permissions'

const src = 'https://media.suara.com/a.jpg'
const origin = 'https://media.suara.com/*'
const picture = { blob: new Blob(['x'], { type: 'image/webp' }), width: 9, height: 9 }
const asked = vi.fn(async () => Promise.reject(new TypeError('Failed to fetch')))

/** The record of a story, as soon as nothing is under way. */
async function record(id: string) {
  await vi.waitFor(async () =>
    expect(await fakeBrowser.storage.local.get('pictureJobs')).toEqual({ pictureJobs: [] })
  )
  return (await readStoryPictures([id])).get(id)
}

beforeEach(async () => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined })
  preparePermissions()
  asked.mockClear()
  vi.stubGlobal('fetch', asked)
  await forgetAllBut(new Set())
})

test('what cannot be read unasked is noted with its host, and nothing is lost', async () => {
  const id = await savedId()
  await keepNewPictures([id])
  expect(await record(id)).toMatchObject({ state: 'done', total: 1, kept: 0, origins: [origin] })
  expect(asked).toHaveBeenCalledWith(
    src,
    expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  )
})

test('a story without pictures costs its save no further write', async () => {
  const id = await savedId(makeArticle({ picture: null }))
  const set = vi.spyOn(fakeBrowser.storage.local, 'set')
  await keepNewPictures([id])
  expect(set).not.toHaveBeenCalled()
  set.mockRestore()
})

test('nothing is fetched where pictures are not to be kept, or not to be shown', async () => {
  const id = await savedId()
  await pictureSettingsItem.setValue({ ...pictureSettingsItem.fallback, isKeeping: false })
  await keepNewPictures([id])
  await pictureSettingsItem.setValue(pictureSettingsItem.fallback)
  await lookItem.setValue({ ...lookItem.fallback, pictures: false })
  await keepNewPictures([id])
  expect(asked).not.toHaveBeenCalled()
})

test('what another story has kept needs no host', async () => {
  await addPicture('other', { src, picture, limit: 100 })
  const id = await savedId()
  await keepPictures([id])
  expect(await record(id)).toMatchObject({ state: 'done', total: 1, kept: 1, bytes: 1, origins: [] })
  expect(asked).not.toHaveBeenCalled()
})

test('a host is asked for once, unless it is allowed after all', async () => {
  await noteAsked([origin])
  expect(await askedOriginsItem.getValue()).toEqual([origin])
  const id = await savedId()
  await keepPictures([id])
  await record(id)
  allowed.add(origin)
  asked.mockClear()
  await keepAllowed()
  expect(await askedOriginsItem.getValue()).toEqual([])
  // Its picture fails still, but no longer for want of a yes.
  expect(await record(id)).toMatchObject({ state: 'done', kept: 0, origins: [] })
  expect(asked).toHaveBeenCalledOnce()
})

test('a worker that was stopped goes on where it was', async () => {
  const id = await savedId()
  await fakeBrowser.storage.local.set({ pictureJobs: [id] })
  await resumePictures()
  expect(await record(id)).toMatchObject({ state: 'done', total: 1 })
})

test('with a story go its pictures and its note; a crash’s leavings go at the next start', async () => {
  const id = await savedId()
  await addPicture(id, { src, picture, limit: 100 })
  await addPicture('crashed', { src: `${src}?2`, picture, limit: 100 })
  await keepPictures([id])
  await record(id)
  await checkPictures()
  expect((await keptOf('crashed')).sources).toEqual([])
  expect((await keptOf(id)).sources).toEqual([src])
  await forgetPictures([id])
  expect((await keptOf(id)).sources).toEqual([])
  expect(await record(id)).toBeUndefined()
})

test('a story without pictures is known to be whole', async () => {
  const id = await savedId(makeArticle({ picture: null }))
  await keepPictures([id])
  expect(await record(id)).toMatchObject({ state: 'done', total: 0, kept: 0, origins: [] })
})
