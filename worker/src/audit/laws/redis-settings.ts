import {
  judgeRedis,
  type RedisFinding,
  type RedisRole,
  type RedisSettings,
  readRedisSettings,
  redisRulesOf,
} from '@gatecount/shared/adapters/redis/redis-safety'
import type { AuditCheckName } from '@gatecount/shared/domain/audit/audit-checks'
import type { CheckOutcome } from '@gatecount/shared/domain/audit/audit-report'
import type { Finding } from '@gatecount/shared/process/finding'
import type { AuditCheck, AuditStores } from '../audit-context.ts'

interface Server {
  readonly name: Extract<AuditCheckName, 'volatile_redis' | 'queue_redis'>
  readonly role: RedisRole
  readonly of: (stores: AuditStores) => AuditStores['queueRedis']
}

const linesOf = (found: readonly Finding<RedisFinding>[], severity: Finding['severity']): string[] =>
  found.filter(one => one.severity === severity).map(({ line }) => line)

/** What makes a start refuse is broken here, too; what it warns of is a warning. */
function outcomeOf({ role }: Server, settings: RedisSettings | undefined): CheckOutcome {
  const found = judgeRedis(role, settings)
  const refused = linesOf(found, 'refuse')
  const notes = linesOf(found, 'warn')
  return {
    verdict: refused.length > 0 ? 'broken' : notes.length > 0 ? 'warning' : 'holds',
    looked:
      settings === undefined ? [] : [{ what: 'rules of its settings', figure: redisRulesOf(role).length }],
    notes,
    findings: refused.map(line => ({ what: line, where: `${role} Redis` })),
  }
}

/** As the launcher starts them. */
const RIGHT: Readonly<Record<RedisRole, RedisSettings>> = {
  volatile: settingsWith({ appendonly: 'no' }),
  queue: settingsWith({ appendonly: 'yes' }),
}

function settingsWith(change: Partial<RedisSettings>): RedisSettings {
  return {
    save: '',
    appendonly: 'no',
    appendfsync: 'always',
    'maxmemory-policy': 'noeviction',
    'slowlog-log-slower-than': '-1',
    'slowlog-max-len': '128',
    role: 'master',
    replicas: 0,
    monitors: 0,
    ...change,
  }
}

/** Settings with which each rule is broken. */
const WRONG: Readonly<Partial<Record<RedisFinding, Partial<RedisSettings>>>> = {
  volatile_saves: { save: '3600 1' },
  volatile_appends: { appendonly: 'yes' },
  volatile_replicated: { replicas: 1 },
  volatile_slow_log: { 'slowlog-log-slower-than': '10000' },
  volatile_evicts: { 'maxmemory-policy': 'allkeys-lru' },
  volatile_watched: { monitors: 1 },
  queue_evicts: { 'maxmemory-policy': 'volatile-lru' },
  queue_forgets: { appendonly: 'no' },
  queue_never_syncs: { appendfsync: 'no' },
  queue_syncs_late: { appendfsync: 'everysec' },
  queue_slow_log: { 'slowlog-log-slower-than': '10000' },
  queue_watched: { monitors: 1 },
}

const checkOf = (server: Server): AuditCheck => ({
  name: server.name,
  check: async context => outcomeOf(server, await readRedisSettings(server.of(context))),
  control: async () =>
    redisRulesOf(server.role).map(([code, { line }]) => {
      const { findings, notes } = outcomeOf(server, { ...RIGHT[server.role], ...WRONG[code] })
      const said = [...findings.map(({ what }) => what), ...notes]
      return { what: line, where: `${server.role} Redis`, found: said.includes(line) && said.length === 1 }
    }),
})

export const VOLATILE_REDIS = checkOf({
  name: 'volatile_redis',
  role: 'volatile',
  of: ({ volatileRedis }) => volatileRedis,
})

export const QUEUE_REDIS = checkOf({
  name: 'queue_redis',
  role: 'queue',
  of: ({ queueRedis }) => queueRedis,
})
