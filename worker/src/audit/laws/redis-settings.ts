import type { AuditCheckName } from '@gatecount/shared/domain/audit/audit-checks'
import type { CheckOutcome } from '@gatecount/shared/domain/audit/audit-report'
import type { AuditCheck, AuditStores } from '../audit-context.ts'
import {
  brokenRules,
  QUEUE_RULES,
  type RedisSettings,
  readRedisSettings,
  type SettingRule,
  VOLATILE_RULES,
} from '../settings.ts'

interface Server {
  readonly name: Extract<AuditCheckName, 'volatile_redis' | 'queue_redis'>
  readonly server: string
  readonly rules: readonly SettingRule[]
  readonly of: (stores: AuditStores) => AuditStores['queueRedis']
}

function judge({ server, rules }: Server, settings: RedisSettings | undefined): CheckOutcome {
  if (settings === undefined) {
    const notes = [`The ${server} does not tell its settings; see that they are as docs/PRIVACY.md says.`]
    return { verdict: 'warning', looked: [], notes, findings: [] }
  }
  const findings = brokenRules(settings, rules).map(({ says }) => ({ what: says, where: server }))
  return {
    verdict: findings.length === 0 ? 'holds' : 'broken',
    looked: [{ what: 'settings', figure: rules.filter(({ setting }) => setting in settings).length }],
    notes: [],
    findings,
  }
}

/** Settings with which each rule is broken. */
const WRONG: Readonly<Record<string, string>> = {
  save: '3600 1',
  appendonly: 'maybe',
  appendfsync: 'everysec',
  'maxmemory-policy': 'allkeys-lru',
  'slowlog-log-slower-than': '10000',
  connected_slaves: '1',
  monitors: '1',
}

const checkOf = (server: Server): AuditCheck => ({
  name: server.name,
  check: async context => judge(server, await readRedisSettings(server.of(context))),
  control: async () =>
    server.rules.map(({ setting, says }) => ({
      what: says,
      where: server.server,
      found: judge(server, { [setting]: WRONG[setting] ?? '' }).findings.some(({ what }) => what === says),
    })),
})

export const VOLATILE_REDIS = checkOf({
  name: 'volatile_redis',
  server: 'volatile Redis',
  rules: VOLATILE_RULES,
  of: ({ volatileRedis }) => volatileRedis,
})

export const QUEUE_REDIS = checkOf({
  name: 'queue_redis',
  server: 'queue Redis',
  rules: QUEUE_RULES,
  of: ({ queueRedis }) => queueRedis,
})
