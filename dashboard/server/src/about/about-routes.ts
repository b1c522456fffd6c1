import { NETWORK_ATTRIBUTION, NETWORK_DATA_DATE } from '@gatecount/shared/domain/identity/network-attribution'
import { GATE, HITS_GATE } from '@gatecount/shared/domain/privacy/gates'
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
      async handle({ call }) {
        const collector = collectorUrl(config, call.request)
        return {
          body: {
            version: config.version,
            k: GATE,
            /** Of child-directed sites, in hits. */
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
