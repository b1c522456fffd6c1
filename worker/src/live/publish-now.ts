import type { Redis } from 'ioredis'

export type Publisher = Pick<Redis, 'status' | 'publish'>

/** Says something to whoever listens at this moment: a message that waited for Redis to come back would be of another one. */
export function publishNow(redis: Publisher, channel: string, message: string): void {
  if (redis.status === 'ready') void redis.publish(channel, message).catch(() => {})
}
