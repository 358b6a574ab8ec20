import { browser } from '@/utils/browser'
import { readTab } from './read'
import { watchSurface, withSurface } from './surface'

/** Makes the icon open what the reader has chosen. */
export function startIcon(): void {
  // A popup takes the click for itself; without one the click comes here.
  watchSurface(surface => browser.action.setPopup({ popup: surface === 'popup' ? '/popup.html' : '' }))
  browser.action.onClicked.addListener(tab => withSurface(surface => readTab(tab, surface)))
}
