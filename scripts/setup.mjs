// Makes a fresh clone ready, and costs next to nothing where it is:
//   node scripts/setup.mjs [chromium] [firefox] [epubcheck] [--then <script> [its arguments]]
// Installs the packages, finds or installs the browsers that are named, EPUBCheck where it is wanted and can be had,
// and runs the script with the project's own Node. Plain JavaScript for Node 20.19 or newer, with nothing installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserNames, debianPackage, findBrowser, howToInstall } from './browsers.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const isWindows = process.platform === 'win32'
const [before, after] = split(process.argv.slice(2), '--then')
const wanted = before.filter(name => browserNames.includes(name))

ensureNode()
ensurePackages()
ensureBrowsers(wanted)
if (before.includes('epubcheck')) ensureEpubcheck()
if (after.length) process.exit(run('node', after))

function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`Node ${process.versions.node} is too old: 20.19 or newer is needed (https://nodejs.org).`)
}

/** npm writes `node_modules/.package-lock.json` last: it is there, and newer than the lock file, after a whole install. */
function ensurePackages() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  const isFresh = existsSync(installed) && modified(installed) >= modified(join(root, 'package-lock.json'))
  if (isFresh) return
  say('Installing the packages (npm ci) …')
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) stop('npm ci failed; its reason stands above.')
}

function ensureBrowsers(names) {
  let missing = names.filter(name => !findBrowser(name))
  if (missing.length && isRootOnDebian()) {
    installDebian(missing.map(debianPackage))
    missing = missing.filter(name => !findBrowser(name))
  }
  if (missing.length) stop(missing.map(howToInstall).join('\n\n'))
}

/** Judges e-books. Its test is skipped without it, so nothing stops here. */
function ensureEpubcheck() {
  if (process.env.BENING_EPUBCHECK || existsSync('/usr/share/java/epubcheck.jar')) return
  if (isRootOnDebian()) installDebian(['epubcheck', 'default-jre-headless'])
  else say('EPUBCheck is not installed, so its test is skipped (on Debian: apt-get install epubcheck).')
}

function installDebian(packages) {
  say(`Installing ${packages.join(' and ')} (apt-get) …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], env)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], env)
}

function isRootOnDebian() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** Runs a command with the project's programs (its Node among them) before the machine's; gives its exit code. */
function run(command, args, env = process.env) {
  const path = [join(root, 'node_modules', '.bin'), env.PATH].join(delimiter)
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...env, PATH: path },
    stdio: 'inherit',
    shell: isWindows
  })
  if (error) say(error.message)
  return status ?? 1
}

function split(list, mark) {
  const at = list.indexOf(mark)
  return at < 0 ? [list, []] : [list.slice(0, at), list.slice(at + 1)]
}

function modified(path) {
  return statSync(path).mtimeMs
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function stop(reason) {
  say(`\n${reason}`)
  process.exit(1)
}
