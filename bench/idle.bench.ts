import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sized } from './measure/options.ts'
import { judge, printTable } from './measure/print-table.ts'
import { proportionalBytes, residentBytes, sumOver, withChildren } from './measure/process-cost.ts'
import { shown, spread } from './measure/spread.ts'
import { freePort } from './stand/free-port.ts'
import { ROOT } from './stand/program.ts'
import { temporaryDirectory } from './stand/temporary-directory.ts'
import { answers, waitFor } from './stand/wait-for.ts'

/** The embedded house with nothing to do: how soon it is ready after `npm start`, and how much memory it takes then. */
const STARTS = sized(3, 1)
const MB = 1024 * 1024
/** Memory is read when what the start itself needed has been given back. */
const SETTLE_MS = sized(10_000, 2_000)

interface Start {
  readonly seconds: number
  readonly resident: number
  readonly proportional: number
}

async function start(directory: string): Promise<Start> {
  const ports = { dashboard: await freePort(), collector: await freePort() }
  const began = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      DATA_DIR: directory,
      DASHBOARD_PORT: String(ports.dashboard),
      COLLECTOR_PORT: String(ports.collector),
    },
  })
  const { pid = 0 } = npm
  const gone = once(npm, 'exit')
  try {
    await Promise.all(
      Object.values(ports).map(port =>
        waitFor('the house is ready', () => answers(`http://127.0.0.1:${port}/readyz`), 120),
      ),
    )
    const seconds = (performance.now() - began) / 1000
    await sleep(SETTLE_MS)
    const pids = withChildren(pid)
    return {
      seconds,
      resident: sumOver(pids, residentBytes) / MB,
      proportional: sumOver(pids, proportionalBytes) / MB,
    }
  } finally {
    // As Ctrl-C at a terminal does: to the whole group in the foreground.
    process.kill(-pid, 'SIGINT')
    await gone
  }
}

await using directory = await temporaryDirectory()
const data = join(directory.path, 'data')
const first = await start(data)
const later: Start[] = []
for (let n = 0; n < STARTS; n++) later.push(await start(data))
const of = (figure: (one: Start) => number) => spread(later.map(figure))
printTable(
  'npm start on a machine where everything is built',
  ['', 'seconds until ready', 'MB, shared pages counted once', 'MB resident, summed'],
  [
    [
      'empty data directory',
      first.seconds.toFixed(1),
      first.proportional.toFixed(0),
      first.resident.toFixed(0),
    ],
    [
      'second start',
      shown(
        of(one => one.seconds),
        1,
      ),
      shown(of(one => one.proportional)),
      shown(of(one => one.resident)),
    ],
  ],
)
judge('seconds of a second start', of(one => one.seconds).median, 'at most', 5)
judge('MB of memory, all processes', of(one => one.proportional).median, 'at most', 700)
