import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { type ApiClient, createApiClient } from '../../scripts/src/api/api-client.ts'
import type { Processes } from '../measure/process-cost.ts'
import { withChildren } from '../measure/process-cost.ts'
import { freePort } from './free-port.ts'
import { Opened } from './opened.ts'
import { LAUNCHER_MAIN, startNode } from './program.ts'
import { answers, waitFor } from './wait-for.ts'

/** The whole embedded house as `npm start` brings it up: launcher, stores, worker with dashboard, collector. */
export interface HouseStand extends AsyncDisposable {
  readonly dashboard: string
  readonly collector: string
  readonly processes: Processes
  readonly api: ApiClient
  addSite(domain: string): Promise<void>
  /** A count over everything of a site, as a query of today shows it. */
  total(domain: string, metric: 'pageviews' | 'events'): Promise<number>
}

interface QueryAnswer {
  readonly results: readonly { readonly metrics: readonly (number | null)[] }[]
}

const NAMES = {
  collector: 'collector',
  house: 'worker, dashboard and ClickHouse',
  'redis-queue': 'queue Redis',
}

/** The launcher notes its processes in the data directory; PostgreSQL is whatever else it has below it. */
function findProcesses(directory: string, launcher: number): Processes {
  const noted = JSON.parse(readFileSync(`${directory}/run/processes.json`, 'utf8')) as Record<
    string,
    { pid: number }
  >
  const known = new Map<string, number[]>()
  for (const [name, { pid }] of Object.entries(noted)) {
    known.set(NAMES[name as keyof typeof NAMES] ?? 'volatile Redis', [pid])
  }
  const named = new Set([launcher, ...[...known.values()].flat()])
  known.set(
    'PostgreSQL',
    withChildren(launcher).filter(pid => !named.has(pid)),
  )
  return known.set('launcher', [launcher])
}

async function knowsSite(collector: string, domain: string): Promise<boolean> {
  // A visitor who wants not to be counted: the drop is counted under its site once the collector knows it.
  const metric = 'gatecount_collector_dropped_total{reason="opted_out"}'
  const dropped = async () => {
    const text = await (await fetch(`${collector}/metrics`)).text()
    return Number(
      text
        .split('\n')
        .find(line => line.startsWith(metric))
        ?.split(' ')[1] ?? 0,
    )
  }
  const before = await dropped()
  const body = JSON.stringify({ n: 'pageview', u: `https://${domain}/`, d: domain })
  await fetch(`${collector}/api/event`, { method: 'POST', body, headers: { DNT: '1' } })
  return (await dropped()) > before
}

const open = async (opened: Opened, directory: string): Promise<HouseStand> => {
  const ports = { dashboard: await freePort(), collector: await freePort() }
  const environment = {
    HOST: '127.0.0.1',
    DATA_DIR: directory,
    DASHBOARD_PORT: String(ports.dashboard),
    COLLECTOR_PORT: String(ports.collector),
    SITE_RATE: '1000000000',
    LOG_LEVEL: 'warn',
  }
  const launcher = opened.keep(startNode([LAUNCHER_MAIN], environment, { quiet: true }))
  const dashboard = `http://127.0.0.1:${ports.dashboard}`
  const collector = `http://127.0.0.1:${ports.collector}`
  await waitFor('the dashboard is ready', () => answers(`${dashboard}/readyz`), 60)
  await waitFor('the collector is ready', () => answers(`${collector}/readyz`), 60)
  const api = createApiClient(dashboard, veil(readFileSync(`${directory}/local-token`, 'utf8').trim()))
  return {
    dashboard,
    collector,
    api,
    processes: findProcesses(directory, launcher.pid),
    async addSite(domain) {
      await api.post('/api/v1/sites', { domain })
      await waitFor('the collector knows the site', () => knowsSite(collector, domain))
    },
    async total(site_id, metric) {
      const { results } = await api.post<QueryAnswer>('/api/v2/query', {
        site_id,
        metrics: [metric],
        date_range: 'all',
      })
      return results[0]?.metrics[0] ?? 0
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  }
}

export const startHouse = (directory: string): Promise<HouseStand> =>
  Opened.by(opened => open(opened, directory))

/** Waits until the count has not changed for a while; gives it, and the time (`performance.now()`) of its last change. */
export async function settled(count: () => Promise<number>): Promise<{ count: number; at: number }> {
  let last = { count: await count(), at: performance.now() }
  while (performance.now() - last.at < SILENCE_MS) {
    await sleep(50)
    const now = await count()
    if (now !== last.count) last = { count: now, at: performance.now() }
  }
  return last
}

const SILENCE_MS = 3000
