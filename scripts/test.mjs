// All that has to hold, in the order in which it fails cheapest: format, lint and types; unit tests; the builds; the
// real browsers. A step that fails stops what stands on it, and the last line always counts: "N passed, N failed".
// With --long the browsers go three rounds: what fails now and then shows itself. The unit tests and the first round
// then take what is too long for every day as well (BENING_LONG): growth, fifty kills, a thousand stories out and in.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'bening-test-'))
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
  const output = join(folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${output}`]
  const isDone = run('vitest', ['run', '--project', project, ...reporters], env)
  const counted = count(output)
  total.passed += counted.passed
  // A file that could not even be loaded has no test to count, and fails all the same.
  total.failed += isDone ? counted.failed : Math.max(1, counted.failed)
  return isDone
}

function count(output) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(output, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

function run(command, args, env = {}) {
  const options = { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...env } }
  return spawnSync(command, args, options).status === 0
}
