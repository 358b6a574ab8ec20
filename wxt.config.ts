import { defineConfig } from 'wxt'
import { fewChunks } from './scripts/few-chunks'
import { leanReadability } from './scripts/lean-readability'
import { smallExtract } from './scripts/small-extract'

/** What the design asks for, and nothing more: hosts are only ever optional. `docs/decisions.md` argues each. */
const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus']

/** Pages of the extension load nothing from elsewhere but pictures, and take no string as HTML. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: https: http:",
  // Pictures to keep are fetched; scripts, styles and frames still come from here alone.
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types bening-parse bening-sanitize'
].join('; ')

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  webExt: { disabled: true },
  vite: () => ({ plugins: [fewChunks(), leanReadability(), smallExtract()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: 'Bening',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? permissions : [...permissions, 'sidePanel'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+E' },
        description: '__MSG_commandRead__'
      },
      save: {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandSave__'
      },
      panel: {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_commandPanel__'
      }
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'bening@bening.reader',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] }
            }
          }
        }
      : {
          minimum_chrome_version: '116',
          // Pictures of other hosts are asked for without cookies. Firefox keeps those of the site apart by itself.
          cross_origin_embedder_policy: { value: 'credentialless' }
        })
  }),
  hooks: {
    // WXT lets a page's <title> name the icon and the sidebar, and lets Firefox open the sidebar at install.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_actionTitle__'
      if (manifest.sidebar_action) {
        manifest.sidebar_action.default_title = 'Bening'
        manifest.sidebar_action.open_at_install = false
      }
    }
  }
})
