import { NETWORK_ATTRIBUTION, NETWORK_DATA_DATE } from '@gatecount/shared/domain/identity/network-attribution'
import { GATE, HITS_GATE } from '@gatecount/shared/domain/privacy/gates'
import { z } from 'zod'
import type { DashboardConfig } from '../config.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { collectorUrl, snippet } from '../sites/snippet.ts'

/** What this installation is: version, gates, where its network data comes from, where its collector is. */
export function aboutRoutes(config: DashboardConfig): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/about',
      summary: 'Version, gates, network data and collector of this installation',
      may: 'known',
      answer: z.object({
        version: z.string(),
        k: z.object({ 1: z.int(), 2: z.int() }),
        /** Of child-directed sites, in hits. */
        kOfHits: z.int(),
        networkData: z.object({
          date: z.string(),
          attribution: z.array(z.object({ text: z.string(), href: z.string() })),
        }),
        collectorUrl: z.string(),
        snippet: z.string(),
      }),
      async handle({ call }) {
        const collector = collectorUrl(config, call.request)
        return {
          body: {
            version: config.version,
            k: GATE,
            kOfHits: HITS_GATE,
            networkData: { date: NETWORK_DATA_DATE, attribution: NETWORK_ATTRIBUTION },
            collectorUrl: collector,
            snippet: snippet(collector, 'example.com'),
          },
        }
      },
    }),
  ]
}
