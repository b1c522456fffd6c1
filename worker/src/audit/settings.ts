import type { Redis } from 'ioredis'

/** Settings of a Redis server by name, with `connected_slaves`; undefined when the server does not tell. */
export type RedisSettings = Readonly<Record<string, string>>

const NAMES = [
  'save',
  'appendonly',
  'appendfsync',
  'maxmemory-policy',
  'slowlog-log-slower-than',
  'slowlog-max-len',
] as const

/** Managed servers refuse `CONFIG`. */
export async function readRedisSettings(redis: Redis): Promise<RedisSettings | undefined> {
  try {
    const settings: Record<string, string> = {}
    for (const name of NAMES) {
      const [, value] = (await redis.call('CONFIG', 'GET', name)) as string[]
      if (value !== undefined) settings[name] = value
    }
    const replication = await redis.info('replication')
    settings['connected_slaves'] = /connected_slaves:(\d+)/.exec(replication)?.[1] ?? '0'
    const monitors = String(await redis.call('CLIENT', 'LIST'))
    settings['monitors'] = String(monitors.split('\n').filter(line => /flags=\w*O/.test(line)).length)
    return settings
  } catch {
    return undefined
  }
}

/** A setting that must not be as it is. */
export interface SettingRule {
  readonly setting: string
  readonly isWrong: (value: string) => boolean
  readonly says: string
}

const logsSlow: SettingRule = {
  setting: 'slowlog-log-slower-than',
  isWrong: value => Number(value) >= 0,
  says: 'the slow log is on (slowlog-log-slower-than), and keeps commands with their values',
}
const isWatched: SettingRule = {
  setting: 'monitors',
  isWrong: value => Number(value) > 0,
  says: 'somebody reads every command (MONITOR)',
}
const hasReplica: SettingRule = {
  setting: 'connected_slaves',
  isWrong: value => Number(value) > 0,
  says: 'a replica copies it',
}
const evicts: SettingRule = {
  setting: 'maxmemory-policy',
  isWrong: value => value !== 'noeviction',
  says: 'it forgets keys when memory is short (maxmemory-policy is not noeviction)',
}

export const VOLATILE_RULES: readonly SettingRule[] = [
  { setting: 'save', isWrong: value => value !== '', says: 'it writes snapshots to disk (save)' },
  {
    setting: 'appendonly',
    isWrong: value => value !== 'no',
    says: 'it writes what it holds to disk (appendonly)',
  },
  hasReplica,
  logsSlow,
  isWatched,
  evicts,
]

export const QUEUE_RULES: readonly SettingRule[] = [
  { setting: 'appendonly', isWrong: value => value !== 'yes', says: 'it keeps nothing on disk (appendonly)' },
  {
    setting: 'appendfsync',
    isWrong: value => value !== 'always',
    says: 'what it acknowledges may be lost in a power cut (appendfsync is not always)',
  },
  evicts,
  logsSlow,
  isWatched,
]

/** What is wrong with these settings. One that the server does not tell is taken for right. */
export const brokenRules = (settings: RedisSettings, rules: readonly SettingRule[]): SettingRule[] =>
  rules.filter(({ setting, isWrong }) => {
    const value = settings[setting]
    return value !== undefined && isWrong(value)
  })
