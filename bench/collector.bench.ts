import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sized } from './measure/options.ts'
import { judge, printTable } from './measure/print-table.ts'
import { residentBytes, watchCpu } from './measure/process-cost.ts'
import { shown, spread } from './measure/spread.ts'
import { type CollectorStand, DOMAIN, startCollectorStand } from './stand/collector-stand.ts'
import { httpRequests } from './traffic/http-requests.ts'
import { ensureWrk, runWrk, writeRequests } from './traffic/wrk.ts'

/**
 * `POST /api/event`, answered when it is durable (`appendfsync always`), beside a bare `node:http` server that reads the
 * body and answers 202: closed loop with 64 and 512 connections in alternating rounds, then open loop at 3,000 a second.
 */
const ROUNDS = sized(5, 1)
const SECONDS = sized(4, 1)
const OPEN_LOOP_SECONDS = sized(6, 2)
const PER_SECOND = 3000
const TARGETS = new Map([
  [64, 0.75],
  [512, 0.9],
])
const MEMORY_MB = 150

interface Round {
  readonly bare: number
  readonly collector: number
  readonly microseconds: ReadonlyMap<string, number>
}

async function measure(stand: CollectorStand, requests: string, connections: number): Promise<Round> {
  const load = { connections, seconds: SECONDS }
  const bareCpu = watchCpu(stand.processes)
  const bare = await runWrk(`http://127.0.0.1:${stand.barePort}/api/event`, requests, load)
  const bareMicroseconds = (bareCpu().get('bare server') ?? 0) / bare.requests
  const cpu = watchCpu(stand.processes)
  const collector = await runWrk(`http://127.0.0.1:${stand.collectorPort}/api/event`, requests, load)
  const microseconds = cpu()
  if (collector.refused + collector.broken > 0)
    throw new Error(`${collector.refused} events were refused, ${collector.broken} had no answer`)
  await stand.empty()
  return {
    bare: bare.perSecond,
    collector: collector.perSecond,
    microseconds: new Map([
      ...[...microseconds].map(([name, used]) => [name, used / collector.requests] as const),
      ['bare server', bareMicroseconds],
    ]),
  }
}

async function closedLoop(stand: CollectorStand, requests: string): Promise<void> {
  const rows: string[][] = []
  const verdicts: (() => void)[] = []
  for (const [connections, target] of TARGETS) {
    const rounds: Round[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(stand, requests, connections))
    const of = (figure: (round: Round) => number) => spread(rounds.map(figure))
    const ratio = of(round => round.collector / round.bare)
    const cost = (name: string) =>
      shown(
        of(round => round.microseconds.get(name) ?? 0),
        1,
      )
    const speeds = [of(round => round.bare), of(round => round.collector)].map(speed => shown(speed))
    rows.push([
      String(connections),
      ...speeds,
      shown(ratio, 2),
      cost('bare server'),
      cost('collector'),
      cost('queue Redis'),
    ])
    verdicts.push(() => judge(`of the bare server at ${connections}`, ratio.median, 'at least', target))
  }
  const head = ['connections', 'bare /s', 'collector /s', 'ratio', 'bare µs', 'collector µs', 'Redis µs']
  printTable(`Closed loop, ${ROUNDS} rounds of ${SECONDS} s: median (least–greatest)`, head, rows)
  for (const say of verdicts) say()
}

interface OpenLoop {
  readonly p50: number
  readonly p99: number
  readonly late: number
}

async function openLoopOn(port: number, requests: string): Promise<OpenLoop> {
  const program = fileURLToPath(new URL('./traffic/open-loop.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    program,
    ...[port, requests, PER_SECOND, OPEN_LOOP_SECONDS].map(String),
  ])
  return JSON.parse(stdout) as OpenLoop
}

async function openLoop(stand: CollectorStand, requests: string): Promise<void> {
  const servers = { 'bare server': stand.barePort, collector: stand.collectorPort }
  const rounds: Record<string, OpenLoop[]> = {}
  for (let round = 0; round < Math.min(ROUNDS, 3); round++) {
    for (const [name, port] of Object.entries(servers)) {
      const own = rounds[name] ?? []
      rounds[name] = own
      own.push(await openLoopOn(port, requests))
      await stand.empty()
    }
  }
  const of = (name: string, figure: (run: OpenLoop) => number) => spread((rounds[name] ?? []).map(figure))
  printTable(
    `Open loop, ${PER_SECOND} a second: milliseconds from the intended time of sending`,
    ['server', 'p50', 'p99', 'sent late'],
    Object.keys(servers).map(name => [
      name,
      shown(
        of(name, run => run.p50),
        2,
      ),
      shown(
        of(name, run => run.p99),
        2,
      ),
      shown(of(name, run => run.late)),
    ]),
  )
  judge('p50 of the collector, ms', of('collector', run => run.p50).median, 'at most', 1)
  judge('p99 of the collector, ms', of('collector', run => run.p99).median, 'at most', 5)
}

ensureWrk()
await using stand = await startCollectorStand()
const requests = join(stand.directory, 'requests')
writeRequests(
  requests,
  httpRequests({ domain: DOMAIN, requests: 50_000, visitors: 20_000, pages: 500, plain: true }),
)
// Both sides compile their hot paths before anything counts.
await measure(stand, requests, 64)
await closedLoop(stand, requests)
const [pid = 0] = stand.processes.get('collector') ?? []
judge('memory of the collector under load, MB', residentBytes(pid) / 1024 / 1024, 'at most', MEMORY_MB)
await openLoop(stand, requests)
