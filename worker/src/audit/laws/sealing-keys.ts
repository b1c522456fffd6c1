import type { SealingKeyFacts } from '@gatecount/shared/adapters/control/inspection'
import type { CheckOutcome } from '@gatecount/shared/domain/audit/audit-report'
import { ingestQueueName, QUEUE_PREFIX } from '@gatecount/shared/queue/queue-names'
import { SALE_QUEUE } from '@gatecount/shared/queue/sale-queue'
import { DESTROY_AFTER_MS } from '../../keys/keyring.ts'
import type { AuditCheck, AuditStores } from '../audit-context.ts'

const HOUR_MS = 3_600_000
/** Keys are looked after every minute; a worker that has just started needs one. */
const GRACE_MS = 5 * 60_000

interface Keys {
  readonly keys: readonly SealingKeyFacts[]
  readonly now: number
  /** Batches in the queue: an old key is spared while it may open one of them. */
  readonly waiting: number
}

function judge({ keys, now, waiting }: Keys): CheckOutcome {
  const ages = keys.map(({ createdAt }) => now - createdAt.getTime())
  const old = ages.filter(age => age > DESTROY_AFTER_MS + GRACE_MS).length
  const looked = [
    { what: 'sealing keys', figure: keys.length },
    { what: 'hours since the oldest was made', figure: Math.floor(Math.max(0, ...ages) / HOUR_MS) },
  ]
  const notes: string[] = []
  if (old > 0 && waiting > 0)
    notes.push('Keys older than 48 hours are spared: batches of that time wait to be read.')
  if (keys.some(({ wrapped }) => !wrapped))
    notes.push('Private keys lie in the database as they are; set GATECOUNT_SECRET to have them wrapped.')
  if (old > 0 && waiting === 0) {
    const findings = [{ what: `${old} keys older than 48 hours`, where: 'PostgreSQL sealing_keys' }]
    return { verdict: 'broken', looked, notes, findings }
  }
  return { verdict: notes.length > 0 ? 'warning' : 'holds', looked, notes, findings: [] }
}

async function waitingBatches({ queueRedis, partitions }: AuditStores): Promise<number> {
  const names = [...Array.from({ length: partitions }, (_, at) => ingestQueueName(at)), SALE_QUEUE]
  const lengths = names.map(async queue => {
    const name = `${QUEUE_PREFIX}:${queue}`
    return (await queueRedis.llen(`${name}:wait`)) + (await queueRedis.llen(`${name}:active`))
  })
  return (await Promise.all(lengths)).reduce((sum, length) => sum + length, 0)
}

export const SEALING_KEYS: AuditCheck = {
  name: 'sealing_keys',
  check: async context =>
    judge({
      keys: await context.control.sealingKeyFacts(),
      now: context.now(),
      waiting: await waitingBatches(context),
    }),
  async control({ now }) {
    const keyOf = (hours: number, wrapped: boolean) => ({
      createdAt: new Date(now() - hours * HOUR_MS),
      wrapped,
    })
    const old = judge({ keys: [keyOf(49, true)], now: now(), waiting: 0 })
    const bare = judge({ keys: [keyOf(1, false)], now: now(), waiting: 0 })
    return [
      { what: 'a key of 49 hours', where: 'PostgreSQL sealing_keys', found: old.verdict === 'broken' },
      {
        what: 'a key that is not wrapped',
        where: 'PostgreSQL sealing_keys',
        found: bare.verdict === 'warning',
      },
    ]
  },
}
