import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, howToInstall } from '../../../scripts/browsers.mjs'

export const geckoId = 'bening@bening.reader'
/** Chosen here and told to Firefox before it starts, so that the extension's addresses are known. */
export const uuid = '6b9a7c4e-0d1f-4c52-9a36-5f2e8d7c1b40'

/** An empty profile folder; the caller removes it. */
export function newFirefoxProfile(): string {
  return mkdtempSync(join(tmpdir(), 'bening-firefox-'))
}

function preferences(port: number, downloads?: string): string {
  const values = {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `80=${port};443=${port}`,
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    // Add-ons that are installed over BiDi are temporary: without these their storage goes with the browser.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.shell.checkDefaultBrowser': false,
    // Firefox's own voices for tests: they make no sound and come to their end at once.
    'media.webspeech.synth.test': true,
    'intl.locale.requested': 'en-US',
    // It would take the keys that are meant for the page.
    'browser.download.alwaysOpenPanel': false,
    ...(downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': downloads } : {})
  }
  const line = ([name, value]: [string, unknown]) =>
    `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`
  return Object.entries(values).map(line).join('')
}

/** Starts Firefox on this profile; gives its process and the address at which it listens for BiDi. */
export async function launchFirefox(
  profile: string,
  port: number,
  downloads?: string
): Promise<{ process: ChildProcess; address: string }> {
  writeFileSync(join(profile, 'user.js'), preferences(port, downloads))
  const path = findBrowser('firefox')
  if (!path) throw new Error(howToInstall('firefox'))
  const args = ['--headless', '--no-remote', '--remote-debugging-port', '0', '--remote-allow-system-access']
  const process = spawn(path, [...args, '--profile', profile, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    process.stderr.on('data', data => {
      said += data
      const listening = /WebDriver BiDi listening on (ws:\S+)/.exec(said)
      if (listening?.[1]) resolve(listening[1])
    })
    process.once('exit', code => reject(new Error(`Firefox ended with ${code}:\n${said}`)))
  })
  return { process, address }
}
