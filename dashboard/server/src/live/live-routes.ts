import { defineSiteRoute, type Route } from '../http/route.ts'
import type { LiveFeed } from './live-feed.ts'

/** Live figures of a site as server-sent events: `now` with a step, `moved` when it is worth asking again. */
export function liveRoutes(feed: LiveFeed): Route[] {
  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/live',
      summary: 'Visitors now in steps, and when figures moved, as server-sent events',
      may: 'stats:read',
      handle: async site => ({
        events: stream =>
          feed.follow(site.id, {
            step: atLeast => stream.send('now', { atLeast }),
            moved: from => stream.send('moved', { from }),
            end: () => stream.end(),
          }),
      }),
    }),
  ]
}
