// Finds the real browsers. Plain JavaScript on Node alone: it runs before anything is installed.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const windowsHomes = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
const onWindows = path => windowsHomes.filter(Boolean).map(home => join(home, path))

/** What each browser is called on the machines that we know of; the first that is there is taken. */
const known = {
  chromium: {
    variable: 'BENING_CHROMIUM',
    package: 'chromium',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-for-testing',
      'google-chrome',
      'google-chrome-stable'
    ],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...onWindows('Chromium/Application/chrome.exe'),
      ...onWindows('Google/Chrome/Application/chrome.exe')
    ]
  },
  firefox: {
    variable: 'BENING_FIREFOX',
    package: 'firefox-esr',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...onWindows('Mozilla Firefox/firefox.exe')]
  }
}

export const browserNames = Object.keys(known)

/** Path of the browser (`chromium` or `firefox`), or null where none is installed. */
export function findBrowser(name) {
  const { variable, names, places } = known[name]
  const named = process.env[variable]
  if (named) return existsSync(named) ? named : null
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [...names.flatMap(file => folders.map(folder => join(folder, file))), ...places]
  return candidates.find(path => existsSync(path)) ?? null
}

/** Name of the Debian package that brings the browser. */
export function debianPackage(name) {
  return known[name].package
}

/** What to do by hand where the browser is missing and cannot be installed from here. */
export function howToInstall(name) {
  const { variable, package: debian } = known[name]
  const title = name === 'chromium' ? 'Chromium or Chrome' : 'Firefox'
  const site = name === 'chromium' ? 'https://www.chromium.org' : 'https://www.mozilla.org/firefox'
  const lines = {
    linux: `on Debian or Ubuntu: sudo apt-get install ${debian}; elsewhere: your system's package of ${title}`,
    darwin: `brew install --cask ${name}, or ${site}`,
    win32: `winget install ${name === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}, or ${site}`
  }
  return `${title} is missing. Install it (${lines[process.platform] ?? site}),\nor name the one to use: ${variable}=/path/to/${name}`
}
