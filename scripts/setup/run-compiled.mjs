import { buildWhatIsStale } from './build.mjs'
import { runToExitCode } from './failure.mjs'
import { ensurePackages } from './packages.mjs'
import { ROOT } from './steps.mjs'
import { ensureRedis } from './system-packages.mjs'

async function prepare() {
  await ensurePackages()
  await buildWhatIsStale()
}

/** Packages and build, nothing more. */
export const prepareToRun = () => runToExitCode(prepare)

/** Makes the machine ready, then hands over to a compiled entry of `scripts/src` in this same process. */
export const runCompiled = entry =>
  runToExitCode(async () => {
    // Asking for help needs neither Redis nor a data directory.
    const asksForHelp = process.argv.slice(2).some(word => word === '--help' || word === '-h')
    await prepare()
    if (!asksForHelp) await ensureRedis()
    await import(`${ROOT}scripts/dist/${entry}.js`)
  })
