import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { createLog } from '@gatecount/shared/process/log'
import { createAside } from '@gatecount/worker/aside/aside'
import { openKeyring } from '@gatecount/worker/keys/keyring'
import { createWorkerMetrics } from '@gatecount/worker/metrics'
import { workSales } from '@gatecount/worker/sales/work-sales'

/** Takes what shops sent, as a worker does, until the first transaction is committed: then it is killed, before anything else. */
const [database = '', url = ''] = process.argv.slice(2)
const control = createPostgresStore({ url: database })
const sites = await control.listSites()
const queueRedis = connectRedis(url, CONSUMER_OPTIONS)
await workSales(
  {
    url,
    queueRedis,
    control: {
      ...control,
      ledger: {
        ...control.ledger,
        async takeMessages(...given) {
          const answers = await control.ledger.takeMessages(...given)
          process.kill(process.pid, 'SIGKILL')
          return answers
        },
      },
    },
    keyring: await openKeyring(control, Date.now),
    sites: { find: id => sites.find(site => site.id === id), renew: async () => {} },
    aside: createAside(queueRedis),
    metrics: createWorkerMetrics(),
    log: createLog('worker', 'error'),
    now: Date.now,
  },
  new AbortController().signal,
)
