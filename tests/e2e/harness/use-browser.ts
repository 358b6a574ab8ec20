import { afterAll, beforeAll } from 'vitest'
import { Chromium, type ChromiumOptions, dropProfile, newProfile } from './chromium'
import { SiteServer } from './site-server'

/** What a test file works with: the network, and a browser in which every host is that network. */
export interface Desk {
  server: SiteServer
  chromium: Chromium
  /** Ends the browser and starts it anew on the same profile, as after a night. */
  restart(): Promise<void>
}

/** One Chromium with its server for all tests of a file. */
export function useChromium(options: Omit<ChromiumOptions, 'server' | 'profile'> = {}): Desk {
  const profile = newProfile()
  const desk = {} as Desk
  const start = async () => {
    desk.chromium = await Chromium.start({ ...options, server: desk.server, profile })
  }
  desk.restart = async () => {
    await desk.chromium.close()
    await start()
  }
  beforeAll(async () => {
    desk.server = await SiteServer.start()
    await start()
  })
  afterAll(async () => {
    await desk.chromium?.close()
    await desk.server?.stop()
    dropProfile(profile)
  })
  return desk
}
