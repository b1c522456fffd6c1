import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sized } from './measure/options.ts'
import { judge, printTable } from './measure/print-table.ts'
import { residentBytes, sumOver, watchCpu } from './measure/process-cost.ts'
import { percentile, shown, spread } from './measure/spread.ts'
import { type HouseStand, settled, startHouse } from './stand/house-stand.ts'
import { temporaryDirectory } from './stand/temporary-directory.ts'
import { httpRequests } from './traffic/http-requests.ts'
import { ensureWrk, runWrk, writeRequests } from './traffic/wrk.ts'

/**
 * The whole house on this machine, with the load generator beside it: events a second from the first request until
 * everything that was answered is visible in a query, CPU time per event by process, and how long one event takes from
 * its answer to a query.
 */
const ROUNDS = sized(3, 1)
const SECONDS = sized(15, 3)
const CONNECTIONS = 64
const PROBES = sized(12, 3)
const DOMAIN = 'shop.example'
const PROBED = 'probe.example'

interface Round {
  readonly answered: number
  readonly answeredPerSecond: number
  readonly storedPerSecond: number
  readonly microseconds: ReadonlyMap<string, number>
}

/** Everything the collector has answered 202 since it started. */
async function accepted({ collector }: HouseStand): Promise<number> {
  const text = await (await fetch(`${collector}/metrics`)).text()
  return Number(/gatecount_collector_answers_total\{status="202"\} (\d+)/.exec(text)?.[1] ?? 0)
}

async function measure(house: HouseStand, requests: string): Promise<Round> {
  const before = await accepted(house)
  const cpu = watchCpu(house.processes)
  const began = performance.now()
  const load = await runWrk(`${house.collector}/api/event`, requests, {
    connections: CONNECTIONS,
    seconds: SECONDS,
  })
  if (load.refused + load.broken > 0)
    throw new Error(`${load.refused} events were refused, ${load.broken} had no answer`)
  const end = await settled(() => house.total(DOMAIN, 'events'))
  const events = (await accepted(house)) - before
  return {
    answered: events,
    answeredPerSecond: load.perSecond,
    storedPerSecond: events / ((end.at - began) / 1000),
    microseconds: new Map([...cpu()].map(([name, used]) => [name, used / events])),
  }
}

/** Milliseconds from the answer to one page view until a query counts it. */
async function probe(house: HouseStand): Promise<number> {
  const body = JSON.stringify({ n: 'pageview', u: `https://${PROBED}/`, d: PROBED })
  const headers = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0' }
  const before = await house.total(PROBED, 'pageviews')
  await fetch(`${house.collector}/api/event`, { method: 'POST', body, headers })
  const answered = performance.now()
  while ((await house.total(PROBED, 'pageviews')) === before) {
    if (performance.now() - answered > 20_000) throw new Error('An event was answered and is not counted')
    await sleep(10)
  }
  return performance.now() - answered
}

async function visibility(house: HouseStand): Promise<number[]> {
  const delays: number[] = []
  for (let n = 0; n < PROBES; n++) {
    delays.push(await probe(house))
    await sleep(97 * (n % 5))
  }
  return delays
}

/** The same while 3,000 events a second of another site come in. */
async function visibilityUnderLoad(house: HouseStand, requests: string): Promise<number[]> {
  const program = fileURLToPath(new URL('./traffic/open-loop.ts', import.meta.url))
  const { port } = new URL(house.collector)
  const args = [port, requests, '3000', String(sized(20, 6))]
  const stop = new AbortController()
  const load = promisify(execFile)(process.execPath, [...process.execArgv, program, ...args], {
    signal: stop.signal,
  })
  load.catch(() => {})
  await sleep(2000)
  const delays = await visibility(house)
  stop.abort()
  return delays
}

function report(house: HouseStand, rounds: readonly Round[]): void {
  const of = (figure: (round: Round) => number) => spread(rounds.map(figure))
  const all = (round: Round): number => [...round.microseconds.values()].reduce((sum, used) => sum + used, 0)
  const stored = of(round => round.storedPerSecond)
  printTable(
    `${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections: median (least–greatest)`,
    ['', 'events', 'answered /s', 'visible /s'],
    [['the house', shown(of(r => r.answered)), shown(of(r => r.answeredPerSecond)), shown(stored)]],
  )
  const memory = (pids: readonly number[]): string => (sumOver(pids, residentBytes) / 1024 / 1024).toFixed(0)
  printTable(
    'CPU time per event, and memory afterwards',
    ['process', 'µs an event', 'MB resident'],
    [...house.processes].map(([name, pids]) => [
      name,
      shown(
        of(r => r.microseconds.get(name) ?? 0),
        1,
      ),
      memory(pids),
    ]),
  )
  judge('CPU µs an event, all processes', of(all).median, 'at most', 100)
  judge('events a second, until visible', stored.median, 'at least', 10_000)
}

function reportVisibility(quiet: readonly number[], loaded: readonly number[]): void {
  const row = (name: string, delays: readonly number[]): string[] => {
    const sorted = delays.toSorted((a, b) => a - b)
    return [name, ...[0.5, 1].map(share => percentile(sorted, share).toFixed(0))]
  }
  printTable(
    'Milliseconds from the answer until a query shows the event',
    ['', 'median', 'longest'],
    [row('nothing else', quiet), row('beside 3,000 events a second', loaded)],
  )
  judge('seconds until visible, longest', Math.max(...quiet, ...loaded) / 1000, 'at most', 2)
}

ensureWrk()
await using directory = await temporaryDirectory()
const requests = join(directory.path, 'requests')
const plan = { domain: DOMAIN, visitors: 50_000, pages: 2_000, plain: false }
writeRequests(requests, httpRequests({ ...plan, requests: sized(300_000, 60_000) }))
await using house = await startHouse(join(directory.path, 'data'))
await house.addSite(DOMAIN)
await house.addSite(PROBED)
const quiet = await visibility(house)
const rounds: Round[] = []
for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(house, requests))
report(house, rounds)
reportVisibility(quiet, await visibilityUnderLoad(house, requests))
