import type { GatewayKind } from '@gatecount/shared/domain/identity/gateway-kind'
import { brandOf } from './brands.ts'
import type { Network } from './gateway-resolver.ts'
import { kindOfOrganisation } from './network-kind.ts'
import type { AutonomousSystem } from './network-table.ts'
import { readableName } from './readable-name.ts'

/** Organisation names of smaller networks are often private persons, so they are not shown. */
const NAMED_FROM = 4096

export const PRIVATE_NETWORK: Network = { gateway: 'Private network', kind: 'other', country: '' }
export const unannouncedNetwork = (country: string): Network => ({
  gateway: 'Unannounced network',
  kind: 'other',
  country,
})

/** The crowd of networks that may not be named: 'Other networks (education, DE)'. */
export function otherNetworks(kind: GatewayKind, country: string): Network {
  const traits = [kind === 'other' ? '' : kind, country].filter(trait => trait !== '')
  return {
    gateway: traits.length === 0 ? 'Other networks' : `Other networks (${traits.join(', ')})`,
    kind,
    country,
  }
}

/** What can be told of a system wherever its visitors are: its kind, and its name when it may be named. */
export interface NetworkLabel {
  readonly name: string | undefined
  readonly kind: GatewayKind
}

export function labelSystem({ asn, organisation, size }: AutonomousSystem): NetworkLabel {
  const named = size >= NAMED_FROM
  const brand = brandOf(asn, organisation)
  if (brand !== undefined) return { name: named ? brand.name : undefined, kind: brand.kind }
  const name = readableName(organisation)
  // Most networks of this size that people come from sell access to them; of a small one nothing can be said.
  const kind = kindOfOrganisation(organisation) ?? (named ? 'provider' : 'other')
  return { name: named ? name : undefined, kind }
}

export const networkOf = ({ name, kind }: NetworkLabel, country: string): Network =>
  name === undefined ? otherNetworks(kind, country) : { gateway: name, kind, country }
