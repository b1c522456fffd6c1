import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sized } from './measure/options.ts'
import { judge, printTable } from './measure/print-table.ts'
import { type Processes, residentBytes, sumOver, watchCpu } from './measure/process-cost.ts'
import { startHouse } from './stand/house-stand.ts'
import { CLI_MAIN } from './stand/program.ts'
import { temporaryDirectory } from './stand/temporary-directory.ts'
import { writeLog } from './traffic/write-log.ts'

/** `import log` on a log in the combined format through the real pipeline, until every line is counted. */
const LINES = sized(1_000_000, 60_000)
const DAYS = 5
const MB = 1024 * 1024
const SAMPLE_MS = 200

/** Resident memory of each process, sampled while something runs. */
function watchMemory(processes: Processes): () => Map<string, number[]> {
  const samples = new Map<string, number[]>()
  const sample = (): void => {
    for (const [name, pids] of processes) {
      try {
        samples.set(name, [...(samples.get(name) ?? []), sumOver(pids, residentBytes) / MB])
      } catch {
        // It has ended; what was seen until now stands.
      }
    }
  }
  sample()
  const timer = setInterval(sample, SAMPLE_MS)
  return () => {
    clearInterval(timer)
    return samples
  }
}

/** Greatest value of the given part of the samples, both ends as shares. */
const peak = (samples: readonly number[], from: number, to: number): number =>
  Math.max(...samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to)))

await using directory = await temporaryDirectory()
const log = join(directory.path, 'access.log')
const views = await writeLog(log, LINES, DAYS)
const data = join(directory.path, 'data')
await using house = await startHouse(data)

const began = performance.now()
const cpu = watchCpu(house.processes)
const args = [CLI_MAIN, 'import', 'log', log, '--site', 'shop.example', '--time-zone', 'UTC', '--json']
const importer = promisify(execFile)(process.execPath, args, { env: { ...process.env, DATA_DIR: data } })
const processes = new Map([...house.processes, ['importer', [importer.child.pid ?? 0]] as const])
const memory = watchMemory(processes)
await importer
const seconds = (performance.now() - began) / 1000
const microseconds = cpu()
const samples = memory()

printTable(
  `${LINES.toLocaleString('en-US')} lines of ${Math.round(statSync(log).size / LINES)} bytes, one in three a page view, ${DAYS} days`,
  ['', 'lines /s', 'page views /s', 'seconds'],
  [
    [
      'import log',
      ...[LINES / seconds, views / seconds].map(figure => Math.round(figure).toLocaleString('en-US')),
      seconds.toFixed(1),
    ],
  ],
)
printTable(
  'CPU time a line, and the most memory in the third and in the last quarter',
  ['process', 'µs a line', 'MB, third quarter', 'MB, last quarter'],
  [...samples].map(([name, own]) => [
    name,
    ((microseconds.get(name) ?? Number.NaN) / LINES).toFixed(1).replace('NaN', ''),
    peak(own, 0.5, 0.75).toFixed(0),
    peak(own, 0.75, 1).toFixed(0),
  ]),
)
const counted = await house.total('shop.example', 'pageviews')
if (counted !== views) throw new Error(`${views} page views were in the log, ${counted} were counted`)
judge('lines a second, start of the program included', LINES / seconds, 'at least', 20_000)
const growth = Math.max(
  ...[...samples].map(([name, own]) =>
    // What it holds of the day that is being read grows with the day.
    name === 'volatile Redis' ? 0 : peak(own, 0.75, 1) / peak(own, 0.5, 0.75),
  ),
)
judge('memory of the last quarter to the third, worst process', growth, 'at most', 1.2)
