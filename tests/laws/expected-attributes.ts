import { CAMPAIGN_KEYS, type Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { acquire } from '@gatecount/worker/acquisition/acquire'
import { readAgent } from '@gatecount/worker/agent/read-agent'
import { PEOPLE, type Person } from './hit-streams.ts'

/** Values of a visit's dimensions, by name. */
export type Attributes = Readonly<Record<string, string>>

export const personAt = (address: string): Person => {
  const person = PEOPLE.find(one => one.address === address)
  if (person === undefined) throw new Error('Nobody lives there')
  return person
}

/** What a visit that begins with this hit should be said to be. */
export function expectedAttributes(hit: Hit, site: Site): Attributes {
  const { network, language } = personAt(unveil(hit.address))
  const agent = readAgent(hit.userAgent)
  const { referrer, campaign, clickIds, via } = hit
  const code = site.linkCodes?.find(one => one.credits === 'all' && one.code === via?.toLowerCase())?.code
  const arrival = acquire({
    referrer,
    campaign,
    clickIds,
    siteDomains: [site.domain],
    byAffiliate: code !== undefined,
  })
  return {
    source: arrival.source,
    referrer: arrival.referrer,
    channel: arrival.channel,
    click_id: clickIds[0] ?? '(none)',
    country: network.country,
    gateway: network.gateway,
    gateway_kind: network.kind,
    device: agent.device,
    browser: agent.browser,
    os: agent.os,
    language,
    entry_page: hit.path,
    affiliate: code ?? '(none)',
    ...Object.fromEntries(CAMPAIGN_KEYS.map(key => [key, campaign[key] ?? '(none)'])),
  }
}
