import { browser } from '@/utils/browser'
import { onLibraryChange } from '@/utils/library/changes'
import { dropOldestPictures } from '@/utils/library/pictures/drop-pictures'
import {
  checkPictures,
  forgetPictures,
  keepAllowed,
  keepPictures,
  noteAsked,
  resumePictures
} from '@/utils/library/pictures/keep-pictures'
import { answer } from '@/utils/messages'
import { forgetWish } from '@/utils/open-sites'
import { onAllowed } from '@/utils/permissions'

/** Makes this the keeper of the saved stories' pictures. */
export function startPictures(): void {
  answer('keepPictures', keepPictures)
  answer('askedForHosts', async origins => {
    await forgetWish()
    await noteAsked(origins)
  })
  answer('dropOldestPictures', dropOldestPictures)
  // The browser's question closes the popup that asked it, so its answer is waited for here.
  onAllowed(() => void keepAllowed())
  onLibraryChange(({ removed }) => {
    if (removed.length > 0) void forgetPictures(removed)
  })
  browser.runtime.onInstalled.addListener(() => void checkPictures())
  browser.runtime.onStartup.addListener(() => void checkPictures())
  void resumePictures()
}
