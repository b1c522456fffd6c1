import { buildWhatIsStale } from './build.mjs'
import { Failure, runToExitCode } from './failure.mjs'
import { ensurePackages } from './packages.mjs'
import { ROOT, runInForeground } from './steps.mjs'
import { ensureRedis } from './system-packages.mjs'

const HELP = `node scripts/real-month.mjs <orders.csv.gz>   a month of orders through a programme, and what SQL alone makes of it
  --seed <number>              another random order (1)
  --kills <number>             how often the worker is killed meanwhile (4)

The file has the columns invoice, sku, quantity, time, price, country; an invoice that begins with C is a cancellation.
Exit code 1 when a figure differs.`

/** Runs `tests/sales/real-month.ts` on the sources. */
export const main = given =>
  runToExitCode(async () => {
    if (given.includes('--help')) return console.log(HELP)
    if (given.length === 0) throw new Failure(`Name the file of orders.\n${HELP}`)
    await ensurePackages()
    await ensureRedis({})
    await buildWhatIsStale()
    const entry = [`${ROOT}tests/sales/real-month.ts`, ...given]
    const code = await runInForeground(process.execPath, ['--conditions=source', '--import', 'tsx', ...entry])
    if (code !== 0) process.exitCode = 1
  })
