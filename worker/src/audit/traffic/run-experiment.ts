import { partitionOf, type Site } from '@gatecount/shared/domain/identity/site'
import { ingestQueueName, QUEUE_PREFIX } from '@gatecount/shared/queue/queue-names'
import type { AuditStores } from '../audit-context.ts'
import { inventVisitors } from '../canaries/canary.ts'
import { daySecrets } from './day-secrets.ts'
import { type Experiment, noExperiment } from './experiment.ts'
import { sendVisits } from './send-visits.ts'
import { makeThrowAwaySite } from './throw-away-site.ts'

const POLL_MS = 250
/** A queue that is behind is waited for this long. */
const COUNTED_WITHIN_MS = 60_000
/** What is counted twice comes with the next insert. */
const SETTLED_MS = 2_000

const PROBLEMS = {
  away: 'The collector cannot be reached from the worker (COLLECTOR_URL), or takes nothing at the moment.',
  'unknown site': 'The collector does not hear of new sites.',
  refused: 'The collector refuses the synthetic visits.',
} as const

interface Steps {
  readonly sleep: (ms: number) => Promise<void>
  readonly say: (step: 'preparing' | 'sending' | 'counting') => Promise<void>
}

interface Sums {
  readonly pageviews: number
  readonly visitors: number
}

async function counted({ auditor }: AuditStores, site: Site): Promise<Sums> {
  const [row] = await auditor.rows<Record<keyof Sums, number | string>>({
    text: `SELECT sum(cells.pageviews) AS pageviews, sum(cells.visitors) AS visitors
      FROM cells WHERE site = {site:UInt32} AND cut = 'total'`,
    params: { site: site.id },
  })
  return { pageviews: Number(row?.pageviews ?? 0), visitors: Number(row?.visitors ?? 0) }
}

async function backlogOf({ queueRedis, partitions }: AuditStores, site: Site): Promise<number> {
  const name = `${QUEUE_PREFIX}:${ingestQueueName(partitionOf(site.id, partitions))}`
  const [waiting, active] = await Promise.all([
    queueRedis.llen(`${name}:wait`),
    queueRedis.llen(`${name}:active`),
  ])
  return waiting + active
}

async function whenCounted(
  stores: AuditStores,
  site: Site,
  pageviews: number,
  sleep: Steps['sleep'],
): Promise<Sums> {
  for (let waited = 0; waited < COUNTED_WITHIN_MS; waited += POLL_MS) {
    if ((await counted(stores, site)).pageviews >= pageviews) break
    await sleep(POLL_MS)
  }
  await sleep(SETTLED_MS)
  return counted(stores, site)
}

/** Sends visits of invented visitors to a throw-away site and waits until they are counted. */
export async function runExperiment(stores: AuditStores, { sleep, say }: Steps): Promise<Experiment> {
  const { collectorUrl, volatileRedis, partitions } = stores
  if (collectorUrl === undefined)
    return noExperiment('The worker does not know where the collector is; set COLLECTOR_URL.')
  await say('preparing')
  const site = await makeThrowAwaySite(stores)
  const visitors = inventVisitors()
  await say('sending')
  const sent = await sendVisits({ collectorUrl, domain: site.domain }, visitors, sleep)
  if (sent.problem !== 'none') return noExperiment(PROBLEMS[sent.problem])
  await say('counting')
  const sums = await whenCounted(stores, site, sent.pageviews, sleep)
  return {
    visitors,
    secrets: await daySecrets(volatileRedis, partitionOf(site.id, partitions), site.id, visitors),
    acknowledged: sent.pageviews,
    countedPageviews: sums.pageviews,
    countedVisitors: sums.visitors,
    backlog: await backlogOf(stores, site),
    problem: undefined,
  }
}
