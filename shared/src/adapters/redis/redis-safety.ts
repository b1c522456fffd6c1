import type { Redis } from 'ioredis'
import type { Finding } from '../../process/finding.ts'

export type RedisRole = 'queue' | 'volatile'

const FINDINGS = {
  volatile_saves: ['refuse', 'The volatile Redis writes snapshots to disk: set save "".'],
  volatile_appends: ['refuse', 'The volatile Redis writes an append-only file: set appendonly no.'],
  volatile_replicated: ['refuse', 'The volatile Redis has a replica, or is one: it must stand alone.'],
  volatile_slow_log: ['refuse', 'The volatile Redis keeps a slow log: set slowlog-log-slower-than -1.'],
  volatile_evicts: ['refuse', 'The volatile Redis may evict salts: set maxmemory-policy noeviction.'],
  queue_evicts: [
    'refuse',
    'The queue Redis may evict what was acknowledged: set maxmemory-policy noeviction.',
  ],
  queue_forgets: ['refuse', 'The queue Redis keeps no file of what was acknowledged: set appendonly yes.'],
  queue_never_syncs: ['refuse', 'The queue Redis leaves syncing to chance: set appendfsync always.'],
  queue_syncs_late: [
    'warn',
    'The queue Redis syncs once a second: a power cut can lose what was acknowledged. Set appendfsync always.',
  ],
  queue_settings_hidden: [
    'warn',
    'The queue Redis does not tell its settings: see to appendonly yes, appendfsync always and noeviction yourself.',
  ],
  volatile_settings_hidden: [
    'warn',
    'The volatile Redis does not tell its settings: see to it yourself that it saves nothing and keeps no slow log.',
  ],
} as const satisfies Record<string, readonly [Finding['severity'], string]>

export type RedisFinding = keyof typeof FINDINGS

const finding = (code: RedisFinding): Finding<RedisFinding> => {
  const [severity, line] = FINDINGS[code]
  return { code, severity, line }
}

type Settings = (name: string) => Promise<string>

async function ofVolatile(redis: Redis, setting: Settings): Promise<RedisFinding[]> {
  const found: RedisFinding[] = []
  if ((await setting('save')) !== '') found.push('volatile_saves')
  if ((await setting('appendonly')) !== 'no') found.push('volatile_appends')
  const replication = await redis.info('replication')
  if (!/^role:master\r?$/m.test(replication) || !/^connected_slaves:0\r?$/m.test(replication))
    found.push('volatile_replicated')
  const slowerThan = Number(await setting('slowlog-log-slower-than'))
  if (slowerThan >= 0 && Number(await setting('slowlog-max-len')) > 0) found.push('volatile_slow_log')
  if ((await setting('maxmemory-policy')) !== 'noeviction') found.push('volatile_evicts')
  return found
}

async function ofQueue(setting: Settings): Promise<RedisFinding[]> {
  const found: RedisFinding[] = []
  if ((await setting('maxmemory-policy')) !== 'noeviction') found.push('queue_evicts')
  if ((await setting('appendonly')) !== 'yes') return [...found, 'queue_forgets']
  const sync = await setting('appendfsync')
  if (sync === 'no') found.push('queue_never_syncs')
  if (sync === 'everysec') found.push('queue_syncs_late')
  return found
}

/**
 * What the settings of a Redis, as it runs now, mean for its role. Managed servers often refuse to tell them, which is
 * a finding of its own. @throws what the connection throws
 */
export async function readRedisSafety(redis: Redis, role: RedisRole): Promise<Finding<RedisFinding>[]> {
  const setting = async (name: string): Promise<string> => {
    const [, value] = (await redis.config('GET', name)) as string[]
    if (value === undefined) throw new SettingsHidden()
    return value
  }
  try {
    const codes = role === 'volatile' ? await ofVolatile(redis, setting) : await ofQueue(setting)
    return codes.map(finding)
  } catch (error) {
    // A reply that refuses the command; anything else is about the connection.
    const isRefusal = error instanceof SettingsHidden || (error as Error).name === 'ReplyError'
    if (!isRefusal) throw error
    return [finding(`${role}_settings_hidden`)]
  }
}

class SettingsHidden extends Error {}
