import { render } from 'preact'
import { i18n } from '#i18n'
import { App } from './app'

document.documentElement.lang = i18n.t('locale')
const root = document.getElementById('app')
if (root) render(<App />, root)
