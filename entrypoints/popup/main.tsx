import { render } from 'preact'
import { i18n } from '#i18n'
import { readTab } from '@/hooks/use-tab-reading'
import { App } from './app'
import { fitWindow } from './fit-window'

/** Milliseconds for which a story is waited for before the view shows itself without one. */
const MOMENT = 100

document.documentElement.lang = i18n.t('locale')
fitWindow()
const { look, reading } = globalThis.beningEarly ?? {}
const first = readTab(reading)
const root = document.getElementById('app')
if (root) {
  // Laid out once, with the story, where the page is quick: most are.
  root.hidden = true
  render(<App first={first} look={look} />, root)
  const show = () => {
    root.hidden = false
  }
  first.shown.then(show, show)
  setTimeout(show, MOMENT)
}
