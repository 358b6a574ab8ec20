import { defineBackground } from 'wxt/utils/define-background'
import { startBadge } from './badge'
import { startCommands } from './commands'
import { startIcon } from './icon'
import { startLibrary } from './library'
import { startMenus } from './menus'
import { startOpenSites } from './open-sites'
import { startPicking } from './picking'
import { startPictures } from './pictures'
import { startSearch } from './search'
import { startSync } from './sync'
import { startWindows } from './windows'

/** Every listener is registered before this returns: an event that wakes the worker finds it. */
export default defineBackground(() => {
  startLibrary()
  startPictures()
  startPicking()
  startOpenSites()
  startIcon()
  startMenus()
  startCommands()
  startBadge()
  startSearch()
  startSync()
  startWindows()
})
