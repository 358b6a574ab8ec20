// All that has to hold, in the order in which it fails cheapest: format, lint and types; unit tests; the builds; the
// real browsers. A step that fails stops what stands on it, and the last line always counts: "N passed, N failed".
// Where nobody watches (CI), a file of browser tests that fails has a second try, whole and with a new browser, since its
// tests build on each other; it is named, and what fails twice has failed. At the desk what wavers shows itself.
// With --long the browsers go three rounds: what fails now and then shows itself. The unit tests and the first round
// then take what is too long for every day as well (BENING_LONG): growth, fifty kills, a thousand stories out and in.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'bening-test-'))
/** More files than these do not waver: they fail. */
const WAVERING = 3
const total = { passed: 0, failed: 0 }
const isLong = process.argv.includes('--long')
const long = isLong ? { BENING_LONG: '1' } : {}

const isFine = step('npm', ['run', '--silent', 'check']) && tests('unit', long)
if (isFine && step('npm', ['run', '--silent', 'build']))
  for (let round = 0; round < (isLong ? 3 : 1); round++) tests('e2e', round === 0 ? long : {})

rmSync(folder, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed ? 1 : 0)

/** A step without tests of its own; it counts only where it fails. */
function step(command, args) {
  const isDone = run(command, args)
  if (!isDone) total.failed++
  return isDone
}

function tests(project, env = {}) {
  const first = outcome(project, [], env)
  const again = project === 'e2e' && process.env.CI && !isLong ? first.failedFiles : []
  if (again.length === 0 || again.length > WAVERING) return counted(first)
  console.log(`\nA second try: ${again.join(', ')}`)
  const second = outcome(project, again, env)
  const passed = first.passed - first.passedOf(again) + second.passed
  return counted({ isDone: second.isDone, passed, failed: second.failed })
}

function counted({ isDone, passed, failed }) {
  total.passed += passed
  // A file that could not even be loaded has no test to count, and fails all the same.
  total.failed += isDone ? failed : Math.max(1, failed)
  return isDone
}

/** Runs a project's tests, or only those of the files, and tells how many passed and which files did not. */
function outcome(project, files, env) {
  const output = join(folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${output}`]
  const isDone = run('vitest', ['run', '--project', project, ...reporters, ...files], env)
  const { numPassedTests: passed, numFailedTests: failed, testResults } = report(output)
  const failedFiles = testResults.filter(({ status }) => status === 'failed').map(({ name }) => pathOf(name))
  const passedOf = names =>
    testResults
      .filter(({ name }) => names.includes(pathOf(name)))
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'passed').length
  return { isDone, passed, failed, failedFiles, passedOf }
}

function pathOf(name) {
  return relative(process.cwd(), name)
}

function report(output) {
  try {
    return JSON.parse(readFileSync(output, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  }
}

function run(command, args, env = {}) {
  const options = { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...env } }
  return spawnSync(command, args, options).status === 0
}
