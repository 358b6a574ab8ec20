import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  checkScripts,
  forgetWish,
  leaveSite,
  openSitesItem,
  takeAllowed,
  takeGivenBack,
  wishForSite
} from '@/utils/open-sites'
import { askFor, giveBack } from '@/utils/permissions'
import { allowed, preparePermissions } from '../pictures/made-permissions'

const site = 'https://www.kabar-muara.example/*'
let scripts: { id: string; matches: string[] }[] = []

beforeEach(() => {
  fakeBrowser.reset()
  preparePermissions()
  scripts = []
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async () => scripts,
      registerContentScripts: async (added: typeof scripts) => void scripts.push(...added),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        scripts = scripts.filter(({ id }) => !ids.includes(id))
      }
    }
  })
})

const registered = () => scripts.flatMap(({ matches }) => matches)
const sites = async () => (await openSitesItem.getValue()).map(({ origin }) => origin)

test('a site opens once it is wished for and allowed, and not before', async () => {
  await wishForSite(site)
  expect(registered()).toEqual([])
  await askFor([site])
  await takeAllowed()
  expect(registered()).toEqual([site])
  expect(await sites()).toEqual([site])
})

test('what is allowed without a wish opens nothing', async () => {
  await askFor([site])
  await takeAllowed()
  expect(registered()).toEqual([])
})

test('a wish without an answer is forgotten when the browser asks for something else', async () => {
  await wishForSite(site)
  await forgetWish()
  await askFor([site])
  await takeAllowed()
  expect(registered()).toEqual([])
})

test('letting it go gives the host back', async () => {
  await wishForSite(site)
  await askFor([site])
  await takeAllowed()
  await leaveSite(site)
  expect(registered()).toEqual([])
  expect([...allowed]).toEqual([])
})

test('a host that pictures had before is left to them', async () => {
  await askFor([site])
  await wishForSite(site)
  expect(registered()).toEqual([site])
  await leaveSite(site)
  expect(registered()).toEqual([])
  expect([...allowed]).toEqual([site])
})

test('a host given back elsewhere lets its site go, and allowing it anew does not bring it back', async () => {
  await wishForSite(site)
  await askFor([site])
  await takeAllowed()
  await giveBack(site)
  await takeGivenBack()
  expect(registered()).toEqual([])
  expect(await sites()).toEqual([])
})

test('an update, which takes the scripts away, brings them back', async () => {
  await wishForSite(site)
  await askFor([site])
  await takeAllowed()
  scripts = []
  await checkScripts()
  expect(registered()).toEqual([site])
})
