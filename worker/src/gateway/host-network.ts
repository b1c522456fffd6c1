import type { GatewayKind } from '@gatecount/shared/domain/identity/gateway-kind'
import { parse } from 'tldts'
import type { Network } from './gateway-resolver.ts'
import { kindOfOrganisation } from './network-kind.ts'
import { otherNetworks } from './network-label.ts'

const EDUCATION = /(^|\.)(edu|ac|sch|k12)(\.|$)/
const GOVERNMENT = /(^|\.)(gov|mil|gob|gouv|govt|gc|go)(\.|$)/
/** Providers of the years whose logs hold host names; their domains do not say what they are. */
const PROVIDERS = new Set(
  'aol.com compuserve.com prodigy.com netcom.com ix.netcom.com pipeline.com delphi.com msn.com genie.com psi.com uu.net interramp.com att.net earthlink.com'.split(
    ' ',
  ),
)
/** Country codes that anybody registers for their sound, so that they say nothing about a place. */
const SOLD_FOR_THEIR_SOUND = new Set('ac ai cc cd co fm gg im io la ly me nu sh to tv vc ws'.split(' '))
/** Country-code domains that are not the ISO code of a country that exists. */
const OTHER_CODES: Readonly<Record<string, string>> = { uk: 'GB', su: '', eu: '', tp: 'TL' }
/** Generic domains that only one country uses. */
const OF_ONE_COUNTRY: Readonly<Record<string, string>> = { gov: 'US', mil: 'US' }

function kindOfDomain(domain: string, suffix: string): GatewayKind {
  if (EDUCATION.test(suffix)) return 'education'
  if (GOVERNMENT.test(suffix)) return 'government'
  if (PROVIDERS.has(domain) || suffix === 'net' || suffix.startsWith('net.')) return 'provider'
  // A domain is written as one word, so only whole labels can be judged by their words.
  const label = domain.slice(0, -suffix.length - 1).replaceAll('-', ' ')
  return kindOfOrganisation(label) === 'provider' ? 'provider' : 'other'
}

function countryOfDomain(suffix: string): string {
  const top = suffix.slice(suffix.lastIndexOf('.') + 1)
  const known = OTHER_CODES[top] ?? OF_ONE_COUNTRY[top]
  if (known !== undefined) return known
  return top.length === 2 && !SOLD_FOR_THEIR_SOUND.has(top) ? top.toUpperCase() : ''
}

/** The network of a host name in an old log is its registrable domain: `www-d1.proxy.aol.com` is `aol.com`. */
export function hostNetwork(host: string): Network {
  const { domain, publicSuffix, isIcann } = parse(host, { allowPrivateDomains: false })
  if (domain === null || publicSuffix === null || isIcann !== true) return otherNetworks('other', '')
  return {
    gateway: domain,
    kind: kindOfDomain(domain, publicSuffix),
    country: countryOfDomain(publicSuffix),
  }
}
