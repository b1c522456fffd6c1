import { type RedisOptions as AllRedisOptions, Redis } from 'ioredis'

type RedisOptions = Omit<AllRedisOptions, 'replyMapping'>

/**
 * Options for a connection from a URL (`redis://`, `rediss://`) or `unix:` path with an optional password
 * (`unix:///run/redis.sock?password=…`).
 */
export function redisOptions(url: string): RedisOptions {
  if (url.startsWith('unix:')) {
    const parsed = new URL(url)
    const password = parsed.searchParams.get('password')
    return { path: parsed.pathname, ...(password !== null && { password }) }
  }
  const parsed = new URL(url)
  return {
    host: parsed.hostname,
    port: parsed.port === '' ? 6379 : Number(parsed.port),
    ...(parsed.username !== '' && { username: decodeURIComponent(parsed.username) }),
    ...(parsed.password !== '' && { password: decodeURIComponent(parsed.password) }),
    ...(parsed.pathname.length > 1 && { db: Number(parsed.pathname.slice(1)) }),
    ...(parsed.protocol === 'rediss:' && { tls: {} }),
  }
}

/** How soon a lost connection is tried again, in milliseconds; services come back within the second they are restarted. */
const retryStrategy = (times: number): number => Math.min(50 * times, 500)

/** For writers who must know: nothing waits in memory for a server that is away, and nothing is sent twice unasked. */
export const WRITER_OPTIONS: RedisOptions = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  retryStrategy,
}

/** For readers and consumers: commands wait for the server to come back. */
export const CONSUMER_OPTIONS: RedisOptions = { maxRetriesPerRequest: null, retryStrategy }

export function connectRedis(url: string, options: RedisOptions): Redis {
  const merged: RedisOptions = Object.assign(redisOptions(url), options)
  const redis = new Redis(merged)
  // Without a listener a lost connection would end the process; the state is read from `redis.status`.
  redis.on('error', () => {})
  return redis
}
