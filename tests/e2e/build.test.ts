import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { chromiumBuild } from './harness/chromium'
import { firefoxBuild } from './harness/firefox'
import { geckoId } from './harness/firefox-launch'

const root = join(import.meta.dirname, '../..')
const builds = { chromium: chromiumBuild, firefox: firefoxBuild }
const manifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
const chromium = manifest(chromiumBuild)
const firefox = manifest(firefoxBuild)

/** What the reader agrees to at install; docs/decisions.md argues each. */
const permissions = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']

describe.each([
  { browser: 'chromium', built: chromium },
  { browser: 'firefox', built: firefox }
])('the manifest for $browser', ({ built }) => {
  test('has no access to any host but by a later yes', () => {
    expect(built.manifest_version).toBe(3)
    expect(built.host_permissions ?? []).toEqual([])
    expect(built.optional_host_permissions.toSorted()).toEqual(['http://*/*', 'https://*/*'])
    expect(built.optional_permissions ?? []).toEqual([])
    expect(built.content_scripts ?? []).toEqual([])
    expect(built.web_accessible_resources ?? []).toEqual([])
    expect(built.externally_connectable).toBeUndefined()
  })

  test('enforces a strict CSP with Trusted Types', () => {
    const policy: string = built.content_security_policy.extension_pages
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|'\*'|\*;/)
  })

  test('names icon, panel and keys in the language of the browser', () => {
    expect(built.default_locale).toBe('en')
    expect(built.action.default_title).toBe('__MSG_actionTitle__')
    expect(built.action.default_popup).toBe('popup.html')
    expect(Object.keys(built.commands).toSorted()).toEqual(['_execute_action', 'panel', 'save'])
    expect(Object.keys(built.icons)).toContain('128')
  })
})

describe('the manifest for chromium alone', () => {
  test('asks for exactly the permissions of the design', () => {
    expect(chromium.permissions.toSorted()).toEqual([...permissions, 'sidePanel'].toSorted())
  })

  test('has a side panel and says from which version on it works', () => {
    expect(chromium.side_panel.default_path).toBe('sidepanel.html')
    expect(Number(chromium.minimum_chrome_version)).toBeGreaterThanOrEqual(116)
    expect(decisions()).toContain(chromium.minimum_chrome_version)
  })
})

describe('the manifest for firefox alone', () => {
  const gecko = firefox.browser_specific_settings.gecko

  test('asks for exactly the permissions of the design', () => {
    expect(firefox.permissions.toSorted()).toEqual(permissions)
  })

  test('has a fixed id, a least version, and collects nothing', () => {
    expect(gecko.id).toBe(geckoId)
    expect(gecko.strict_min_version).toMatch(/^\d+\.\d+$/)
    expect(decisions()).toContain(gecko.strict_min_version.replace('.0', ''))
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] })
  })

  test('leaves the sidebar shut at install', () => {
    expect(firefox.sidebar_action.open_at_install).toBe(false)
    expect(firefox.sidebar_action.default_title).toBe('Bening')
    expect(firefox.sidebar_action.default_panel).toBe('sidepanel.html')
  })
})

describe.each(Object.entries(builds))('the build for %s', (_, folder) => {
  test('injects a script that stays small: it is parsed at every click', () => {
    const script = readFileSync(join(folder, 'extract.js'))
    expect(gzipSync(script).length).toBeLessThanOrEqual(26_000)
  })

  test('keeps the extension APIs out of the page', () => {
    const script = readFileSync(join(folder, 'extract.js'), 'utf8')
    expect(script).not.toMatch(/webextension-polyfill|DOMPurify|dompurify/)
  })

  test('holds every page, in both languages', () => {
    for (const page of ['popup', 'sidepanel', 'reader', 'options'])
      expect(existsSync(join(folder, `${page}.html`)), page).toBe(true)
    expect(readdirSync(join(folder, '_locales')).toSorted()).toEqual(['en', 'id'])
  })

  test('gives each page few files to ask for before its first frame', () => {
    for (const page of ['popup', 'sidepanel', 'reader', 'options']) {
      const html = readFileSync(join(folder, `${page}.html`), 'utf8')
      expect(html.match(/\.js"/g)?.length, page).toBeLessThanOrEqual(7)
      expect(html.match(/\.css"/g)?.length, page).toBeLessThanOrEqual(3)
    }
  })

  test('carries no page or script that only tools need', () => {
    expect(readdirSync(folder).filter(file => /bench|least|\.map$/.test(file))).toEqual([])
  })
})

/**
 * What the linter says of code that is not ours, all of it read and understood: `innerHTML` in DOMPurify (two), Preact
 * and what is packed with Papa Parse; and that Firefox for Android, which is left out, would need a newer version.
 */
const knownWarnings = { UNSAFE_VAR_ASSIGNMENT: 4, KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: 1 }

test('web-ext finds nothing new in the build for firefox', async () => {
  const { errors, warnings } = await lint(firefoxBuild)
  expect(errors).toEqual([])
  const counts: Record<string, number> = {}
  for (const { code } of warnings) counts[code] = (counts[code] ?? 0) + 1
  const unknown = Object.entries(counts).filter(
    ([code, count]) => count > (knownWarnings[code as keyof typeof knownWarnings] ?? 0)
  )
  expect(unknown, JSON.stringify(warnings, null, 2)).toEqual([])
})

interface LintReport {
  errors: { code: string; message: string; file?: string }[]
  warnings: { code: string; message: string; file?: string }[]
}

async function lint(folder: string): Promise<LintReport> {
  const webExt = join(root, 'node_modules/.bin/web-ext')
  const args = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery']
  // It ends with 1 where it finds an error, and its report is what counts.
  const { stdout } = await promisify(execFile)(webExt, args, { maxBuffer: 1e8 }).catch(failed => failed)
  return JSON.parse(stdout)
}

function decisions(): string {
  return readFileSync(join(root, 'docs/decisions.md'), 'utf8')
}
