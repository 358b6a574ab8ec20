import { join } from 'node:path'
import type { Plugin } from 'vite'
import { defineConfig, type UserManifest } from 'wxt'
import main from '../wxt.config'

const here = (file: string) => join(import.meta.dirname, file)

/**
 * The extension as it is shipped, in a folder of its own (`.output/bench`), with four things more: a stopwatch in
 * the popup, the least reader and the engines to measure it against, and leave to read any page without a click.
 */
export default defineConfig({
  ...main,
  outDir: '.output/bench',
  manifest: async env => withLeave(await manifestOf(env)),
  hooks: {
    ...main.hooks,
    'entrypoints:found': (_, found) => {
      found.push(
        { name: 'least', inputPath: here('least/index.html'), type: 'unlisted-page' },
        { name: 'least-read', inputPath: here('least-read.ts'), type: 'unlisted-script' },
        { name: 'engines-script', inputPath: here('engines-script.ts'), type: 'unlisted-script' }
      )
    }
  },
  vite: async env => {
    const own = await main.vite?.(env)
    return { ...own, plugins: [timedPopup(), ...(own?.plugins ?? [])] }
  }
})

/** The least reader sanitizes as DOMPurify does out of the box, by a policy of its own. */
function withLeave(manifest: UserManifest): UserManifest {
  const csp = String((manifest.content_security_policy as { extension_pages: string }).extension_pages)
  const extension_pages = csp.replace('bening-sanitize', 'bening-sanitize dompurify')
  return { ...manifest, content_security_policy: { extension_pages }, host_permissions: ['<all_urls>'] }
}

async function manifestOf(env: Parameters<Extract<typeof main.manifest, (...args: never[]) => unknown>>[0]) {
  const { manifest = {} } = main
  return (await (typeof manifest === 'function' ? manifest(env) : manifest)) as UserManifest
}

/** Lets a stopwatch run in the popup. */
function timedPopup(): Plugin {
  const popup = here('../entrypoints/popup/main.tsx')
  return {
    name: 'bench-timed-popup',
    enforce: 'pre',
    transform: (code, id) =>
      id === popup ? { code: `import ${JSON.stringify(here('timed-popup.ts'))}\n${code}`, map: null } : null
  }
}
