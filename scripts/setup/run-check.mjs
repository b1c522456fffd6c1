import { auditPackages } from './audit-packages.mjs'
import { runToExitCode } from './failure.mjs'
import { ensurePackages } from './packages.mjs'
import { main as test } from './run-tests.mjs'
import { localTool, runInForeground } from './steps.mjs'

/** The developer's gate, cheapest first. All of them run, so that one round shows everything there is to mend. */
const CHECKS = [
  ['biome', 'ci', '--error-on-warnings', '.'],
  ['oxlint', '--type-aware', '--deny-warnings'],
  ['tsc', '-b'],
  ['knip'],
]

export const main = () =>
  runToExitCode(async () => {
    await ensurePackages()
    const failed = []
    for (const [tool, ...args] of CHECKS) {
      console.log(`\n— ${[tool, ...args].join(' ')}`)
      if ((await runInForeground(localTool(tool), args)) !== 0) failed.push(tool)
    }
    console.log('\n— npm audit')
    const { ok, words } = await auditPackages()
    console.log(words)
    if (!ok) failed.push('npm audit')
    console.log('\n— tests')
    await test([])
    if (failed.length > 0) {
      console.error(`Failed: ${failed.join(', ')}`)
      process.exitCode = 1
    }
  })
