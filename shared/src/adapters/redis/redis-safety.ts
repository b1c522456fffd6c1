import type { Redis } from 'ioredis'
import type { Finding } from '../../process/finding.ts'

export type RedisRole = 'queue' | 'volatile'

const NAMES = [
  'save',
  'appendonly',
  'appendfsync',
  'maxmemory-policy',
  'slowlog-log-slower-than',
  'slowlog-max-len',
] as const

/** How a Redis runs now: its configuration, and who is connected to it. */
export type RedisSettings = Readonly<
  Record<(typeof NAMES)[number], string> & { role: string; replicas: number; monitors: number }
>

interface Rule {
  readonly of: RedisRole
  readonly severity: Finding['severity']
  /** What is wrong, and what to do. */
  readonly line: string
  readonly isBroken: (settings: RedisSettings) => boolean
}

const keepsSlowLog = (settings: RedisSettings): boolean =>
  Number(settings['slowlog-log-slower-than']) >= 0 && Number(settings['slowlog-max-len']) > 0
const evicts = (settings: RedisSettings): boolean => settings['maxmemory-policy'] !== 'noeviction'
const isWatched = ({ monitors }: RedisSettings): boolean => monitors > 0

/** What must hold of each Redis, as data: for the start, which refuses or warns, and for audits. */
const RULES = {
  volatile_saves: {
    of: 'volatile',
    severity: 'refuse',
    line: 'The volatile Redis writes snapshots to disk: set save "".',
    isBroken: ({ save }) => save !== '',
  },
  volatile_appends: {
    of: 'volatile',
    severity: 'refuse',
    line: 'The volatile Redis writes an append-only file: set appendonly no.',
    isBroken: ({ appendonly }) => appendonly !== 'no',
  },
  volatile_replicated: {
    of: 'volatile',
    severity: 'refuse',
    line: 'The volatile Redis has a replica, or is one: it must stand alone.',
    isBroken: ({ role, replicas }) => role !== 'master' || replicas > 0,
  },
  volatile_slow_log: {
    of: 'volatile',
    severity: 'refuse',
    line: 'The volatile Redis keeps a slow log: set slowlog-log-slower-than -1.',
    isBroken: keepsSlowLog,
  },
  volatile_evicts: {
    of: 'volatile',
    severity: 'refuse',
    line: 'The volatile Redis may evict salts: set maxmemory-policy noeviction.',
    isBroken: evicts,
  },
  volatile_watched: {
    of: 'volatile',
    severity: 'warn',
    line: 'Somebody reads every command of the volatile Redis (MONITOR).',
    isBroken: isWatched,
  },
  queue_evicts: {
    of: 'queue',
    severity: 'refuse',
    line: 'The queue Redis may evict what was acknowledged: set maxmemory-policy noeviction.',
    isBroken: evicts,
  },
  queue_forgets: {
    of: 'queue',
    severity: 'refuse',
    line: 'The queue Redis keeps no file of what was acknowledged: set appendonly yes.',
    isBroken: ({ appendonly }) => appendonly !== 'yes',
  },
  queue_never_syncs: {
    of: 'queue',
    severity: 'refuse',
    line: 'The queue Redis leaves syncing to chance: set appendfsync always.',
    isBroken: ({ appendonly, appendfsync }) => appendonly === 'yes' && appendfsync === 'no',
  },
  queue_syncs_late: {
    of: 'queue',
    severity: 'warn',
    line: 'The queue Redis syncs once a second: a power cut can lose what was acknowledged. Set appendfsync always.',
    isBroken: ({ appendonly, appendfsync }) => appendonly === 'yes' && appendfsync === 'everysec',
  },
  queue_slow_log: {
    of: 'queue',
    severity: 'warn',
    line: 'The queue Redis keeps a slow log, with sealed batches in it: set slowlog-log-slower-than -1.',
    isBroken: keepsSlowLog,
  },
  queue_watched: {
    of: 'queue',
    severity: 'warn',
    line: 'Somebody reads every command of the queue Redis (MONITOR).',
    isBroken: isWatched,
  },
} as const satisfies Record<string, Rule>

type RuleName = keyof typeof RULES

const HIDDEN = {
  queue_settings_hidden:
    'The queue Redis does not tell its settings: see to appendonly yes, appendfsync always and noeviction yourself.',
  volatile_settings_hidden:
    'The volatile Redis does not tell its settings: see to it yourself that it saves nothing and keeps no slow log.',
} as const

export type RedisFinding = RuleName | keyof typeof HIDDEN

/** The rules of a role, by name. */
export const redisRulesOf = (role: RedisRole): readonly (readonly [RuleName, Rule])[] =>
  (Object.entries(RULES) as [RuleName, Rule][]).filter(([, rule]) => rule.of === role)

/** What these settings mean for the role. A server that does not tell them is a finding of its own. */
export function judgeRedis(role: RedisRole, settings: RedisSettings | undefined): Finding<RedisFinding>[] {
  if (settings === undefined) {
    const code = `${role}_settings_hidden` as const
    return [{ code, severity: 'warn', line: HIDDEN[code] }]
  }
  return redisRulesOf(role)
    .filter(([, { isBroken }]) => isBroken(settings))
    .map(([code, { severity, line }]) => ({ code, severity, line }))
}

class SettingsHidden extends Error {}

/**
 * How the server runs now; undefined when it does not tell, as managed servers often refuse to.
 * @throws what the connection throws
 */
export async function readRedisSettings(redis: Redis): Promise<RedisSettings | undefined> {
  const setting = async (name: string): Promise<[string, string]> => {
    const [, value] = (await redis.config('GET', name)) as string[]
    if (value === undefined) throw new SettingsHidden()
    return [name, value]
  }
  try {
    const told = Object.fromEntries(await Promise.all(NAMES.map(setting))) as Record<
      (typeof NAMES)[number],
      string
    >
    const replication = await redis.info('replication')
    const clients = String(await redis.call('CLIENT', 'LIST'))
    return {
      ...told,
      role: /^role:(\w+)\r?$/m.exec(replication)?.[1] ?? '',
      replicas: Number(/^connected_slaves:(\d+)\r?$/m.exec(replication)?.[1] ?? 0),
      monitors: clients.split('\n').filter(line => /flags=\w*O/.test(line)).length,
    }
  } catch (error) {
    // A reply that refuses the command; anything else is about the connection.
    if (error instanceof SettingsHidden || (error as Error).name === 'ReplyError') return undefined
    throw error
  }
}

/** @throws what the connection throws */
export const readRedisSafety = async (redis: Redis, role: RedisRole): Promise<Finding<RedisFinding>[]> =>
  judgeRedis(role, await readRedisSettings(redis))
