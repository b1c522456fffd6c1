import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhatIsStale } from './build.mjs'
import { runToExitCode } from './failure.mjs'
import { ensurePackages } from './packages.mjs'
import { localTool, runInForeground } from './steps.mjs'
import { ensureChromium, ensureOpenssl, ensureRedis } from './system-packages.mjs'

/**
 * Sums vitest's JSON report. A file that cannot be loaded has no tests of its own and counts as one that failed, and so
 * does a run that vitest calls unsuccessful although every test passed (an unhandled error).
 */
export function countTests(report) {
  const unloadable = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + unloadable.length
  return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed }
}

function readReport(path) {
  try {
    return countTests(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** Runs all tests of all projects. @returns whether all passed */
async function runTests(args = []) {
  const folder = mkdtempSync(join(tmpdir(), 'gatecount-tests-'))
  const file = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = await runInForeground(localTool('vitest'), ['run', ...reporters, ...args])
    const { passed, failed } = readReport(file)
    const wrong = failed === 0 && code !== 0 ? 1 : failed
    console.log(`${passed} passed, ${wrong} failed`)
    return wrong === 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `npm test`: gets what the tests need, runs them, and ends with one line of counts. */
export const main = args =>
  runToExitCode(async () => {
    await ensurePackages()
    await ensureRedis({})
    await ensureChromium()
    await ensureOpenssl()
    await buildWhatIsStale()
    if (!(await runTests(args))) process.exitCode = 1
  })
