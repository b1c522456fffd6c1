import { parseArgs } from 'node:util'
import { buildWhatIsStale } from './build.mjs'
import { Failure, runToExitCode } from './failure.mjs'
import { ensurePackages } from './packages.mjs'
import { ROOT, runInForeground } from './steps.mjs'
import { ensureRedis } from './system-packages.mjs'

const HELP = `npm run chaos                  twenty rounds of load and disaster; after each the counts beside what was acknowledged
  --rounds <number>            so many rounds (20; four to seven seconds each)
  --seed <number>              the same visitors, moments and disasters again (otherwise new ones)

Disasters: kill -9 of the collector, the worker, either Redis, or all at once; a full disk under the queue (as root, where
a file system can be mounted); a ClickHouse that refuses. Exit code 1 when a round is not well.`

const isCount = text => /^[1-9]\d{0,8}$/.test(text)

function readOptions(given) {
  try {
    const { values } = parseArgs({
      args: given,
      options: {
        help: { type: 'boolean', short: 'h' },
        rounds: { type: 'string', default: '20' },
        seed: { type: 'string', default: String(1 + (Date.now() % 100_000)) },
      },
    })
    if (isCount(values.rounds) && isCount(values.seed)) return values
  } catch {
    // What cannot be read is answered below.
  }
  throw new Failure(`Rounds and seed are numbers from 1 on.\n${HELP}`)
}

/** Runs `tests/crash/chaos.ts` on the sources. */
export const main = given =>
  runToExitCode(async () => {
    const { help, rounds, seed } = readOptions(given)
    if (help) return console.log(HELP)
    await ensurePackages()
    await ensureRedis({})
    await buildWhatIsStale()
    const entry = [`${ROOT}tests/crash/chaos.ts`, '--rounds', rounds, '--seed', seed]
    // Not by the tool's own command, which hands Ctrl-C on once more: the second would end what cleans up after the first.
    const code = await runInForeground(process.execPath, ['--conditions=source', '--import', 'tsx', ...entry])
    if (code !== 0) process.exitCode = 1
  })
