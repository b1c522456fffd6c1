import {
  type ControlStore,
  type ExcludedNetworkEntry,
  MOST_EXCLUDED_NETWORKS,
} from '@gatecount/shared/adapters/control/port'
import { parseAddress } from '@gatecount/shared/domain/network/ip-address'
import { type IpNetwork, networkOf, parseNetwork } from '@gatecount/shared/domain/network/ip-network'
import { type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'
import { clientAddress } from '@gatecount/shared/network/client-address'
import type { TrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import { z } from 'zod'
import { badRequest, notFound, Problem } from '../http/problem.ts'
import { type Call, defineSiteRoute, type Route } from '../http/route.ts'
import type { SiteAnnouncer } from './site-announcer.ts'

interface ExclusionDeps {
  readonly control: Pick<ControlStore, 'listExcludedNetworks' | 'excludeNetwork' | 'removeExcludedNetwork'>
  readonly announcer: Pick<SiteAnnouncer, 'announce'>
  readonly trustedProxies: TrustedProxies
}

/** Shorter prefixes would leave out whole countries of visitors by a slip of the pen. */
const SHORTEST_PREFIX = { 4: 8, 6: 16 } as const
/** What a provider gives to one connection: the rest of an IPv6 address changes by itself. */
const CONNECTION = { 4: 32, 6: 64 } as const

const newExclusion = z.strictObject({
  network: z.string().trim().min(1).max(64),
  label: z.string().trim().min(1).max(64),
})

function ownNetwork({ request }: Call, trusted: TrustedProxies): IpNetwork | undefined {
  const forwarded = request.headers['x-forwarded-for']
  const address = parseAddress(
    clientAddress(
      request.socket.remoteAddress ?? '',
      typeof forwarded === 'string' ? forwarded : undefined,
      trusted,
    ),
  )
  return address && networkOf(address, CONNECTION[address.family])
}

/** @throws Problem 400, which says what is wrong and not with what */
function readNetwork(text: string, call: Call, trusted: TrustedProxies): Veiled<IpNetwork> {
  const network = text === 'mine' ? ownNetwork(call, trusted) : parseNetwork(text)
  if (network === undefined)
    throw badRequest('network: is not an address, a network such as 203.0.113.0/24, or the word mine')
  const shortest = SHORTEST_PREFIX[network.address.family]
  if (network.prefixLength < shortest)
    throw badRequest(`network: is too large; the prefix must have at least ${shortest} bits`)
  return veil(network)
}

const view = ({ id, label, family, prefixLength, createdAt }: ExcludedNetworkEntry) => ({
  id,
  label,
  family,
  prefixLength,
  createdAt: createdAt.toISOString(),
})

const REFUSALS = {
  already_excluded: 'This network is excluded already',
  too_many: `A site excludes at most ${MOST_EXCLUDED_NETWORKS} networks`,
} as const

const ENTRY = /^[1-9]\d{0,8}$/

const siteOf = ({ params }: { readonly params: Readonly<Record<string, string>> }): string =>
  params['domain'] ?? ''

/** Networks whose visitors are not counted, such as the owner's office. None of them can be read back. */
export function excludedNetworkRoutes({ control, announcer, trustedProxies }: ExclusionDeps): Route[] {
  const path = '/api/v1/sites/:domain/excluded-networks'
  return [
    defineSiteRoute({
      method: 'get',
      path,
      may: 'sites:write',
      siteOf,
      handle: async site => ({
        body: { excludedNetworks: (await control.listExcludedNetworks(site.id)).map(view) },
      }),
    }),
    defineSiteRoute({
      method: 'post',
      path,
      may: 'sites:write',
      body: newExclusion,
      siteOf,
      async handle(site, { body, call }) {
        const network = readNetwork(body.network, call, trustedProxies)
        const entry = await control.excludeNetwork(site.id, network, body.label)
        if (typeof entry === 'string') throw new Problem(409, 'Not excluded', REFUSALS[entry])
        await announcer.announce()
        return { status: 201, body: view(entry) }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${path}/:id`,
      may: 'sites:write',
      siteOf,
      async handle(site, { params }) {
        const id = params['id'] ?? ''
        if (!ENTRY.test(id) || !(await control.removeExcludedNetwork(site.id, Number(id))))
          throw notFound('The site has no excluded network of this number')
        await announcer.announce()
        return {}
      },
    }),
  ]
}
