import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { partitionOf } from '@gatecount/shared/domain/identity/site'
import { LIVE_EVERY_MS } from '@gatecount/shared/domain/live/live-step'
import {
  LIVE_CHANNEL,
  MOVED_CHANNEL,
  type Moved,
  readMoved,
  readSteps,
} from '@gatecount/shared/queue/live-channels'
import { LiveFollower, type LiveListener } from './live-follower.ts'

/** What workers tell as it happens, for as many listeners as there are. */
export interface LiveFeed extends AsyncDisposable {
  /** Tells the listener of a site until the returned function is called. */
  follow(site: number, listener: LiveListener): () => void
  /** The step that visitors now have reached; null when no worker has said so lately. */
  stepOf(site: number): number | null
  /** Told at once of every write; without sites when messages may have been missed. */
  onMoved(listener: (sites: readonly Moved[] | 'perhaps all') => void): void
}

/** Workers speak every ten seconds; after three silences what they said last is no longer known. */
const FORGET_MS = 3 * LIVE_EVERY_MS + 5_000

/** @param now milliseconds since the epoch */
export function openLiveFeed(url: string, partitions: number, now: () => number): LiveFeed {
  const redis = connectRedis(url, CONSUMER_OPTIONS)
  const heard = new Map<number, { readonly at: number; readonly steps: Readonly<Record<string, number>> }>()
  const followers = new Set<LiveFollower>()
  const movedListeners: ((sites: readonly Moved[] | 'perhaps all') => void)[] = []

  const stepOf = (site: number): number | null => {
    const known = heard.get(partitionOf(site, partitions))
    return known === undefined || now() - known.at > FORGET_MS ? null : (known.steps[site] ?? 0)
  }
  const tellMoved = (sites: readonly Moved[] | 'perhaps all'): void => {
    for (const listener of movedListeners) listener(sites)
  }
  redis.on('message', (channel: string, text: string) => {
    try {
      if (channel === LIVE_CHANNEL) {
        const { partition, steps } = readSteps(text)
        heard.set(partition, { at: now(), steps })
        return
      }
      const moved = readMoved(text)
      tellMoved(moved)
      for (const { site, from } of moved) {
        for (const follower of followers) if (follower.site === site) follower.noteMoved(from)
      }
    } catch {
      // A message of another version of the worker: the next question finds out what it would have said.
    }
  })
  // A connection that comes back has missed what was said meanwhile.
  redis.on('ready', () => tellMoved('perhaps all'))
  void redis.subscribe(LIVE_CHANNEL, MOVED_CHANNEL).catch(() => {})
  const beat = setInterval(() => {
    for (const follower of followers) follower.beat(stepOf(follower.site))
  }, 1_000)

  return {
    follow(site, listener) {
      const follower = new LiveFollower(site, listener)
      followers.add(follower)
      follower.beat(stepOf(site))
      return () => void followers.delete(follower)
    },
    stepOf,
    onMoved: listener => void movedListeners.push(listener),
    async [Symbol.asyncDispose]() {
      clearInterval(beat)
      for (const follower of followers) follower.end()
      redis.disconnect()
    },
  }
}
