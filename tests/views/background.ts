import { importRecords } from '@/utils/library/import'
import { dropOldestPictures } from '@/utils/library/pictures/drop-pictures'
import { keepPictures, noteAsked } from '@/utils/library/pictures/keep-pictures'
import { patchState, patchStates, remove, restore, save } from '@/utils/library/writer'
import { leaveSite, wishForSite } from '@/utils/open-sites'

const pictures = { keepPictures, askedForHosts: noteAsked, dropOldestPictures }
const openSites = { openSite: wishForSite, leaveSite }
const works = { save, remove, restore, patchState, patchStates, importRecords, ...pictures, ...openSites }

/**
 * Stands for `@/utils/messages` where views are tested: the fake browser tells no senders apart, so what is asked goes
 * straight to the background's own work.
 */
export function sendMessage(name: keyof typeof works, data: never): Promise<unknown> {
  return works[name](data)
}
