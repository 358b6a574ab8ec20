import { render } from 'preact'
import { i18n } from '#i18n'
import { OptionsApp } from './options-app'

document.documentElement.lang = i18n.t('locale')
document.title = i18n.t('options.documentTitle')

const root = document.getElementById('app')
if (root) render(<OptionsApp />, root)
