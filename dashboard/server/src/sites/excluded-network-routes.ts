import {
  type ControlStore,
  type ExcludedNetworkEntry,
  MOST_EXCLUDED_NETWORKS,
} from '@gatecount/shared/adapters/control/port'
import { parseAddress } from '@gatecount/shared/domain/network/ip-address'
import { type IpNetwork, networkOf, parseNetwork } from '@gatecount/shared/domain/network/ip-network'
import { networkBytes } from '@gatecount/shared/domain/network/network-bytes'
import { unveil, type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'
import { clientAddress } from '@gatecount/shared/network/client-address'
import type { TrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import { createSealer, type SealedBatch } from '@gatecount/shared/seal/sealer'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { badRequest, notFound, Problem } from '../http/problem.ts'
import { type Call, defineSiteRoute, type Route } from '../http/route.ts'
import { posted, viewPosted } from '../policy/posted-answer.ts'
import { fault } from '../words/fault.ts'
import type { SiteAnnouncer } from './site-announcer.ts'

interface ExclusionDeps {
  readonly control: Pick<
    ControlStore,
    'listExcludedNetworks' | 'excludeNetwork' | 'removeExcludedNetwork' | 'policies'
  >
  readonly announcer: Pick<SiteAnnouncer, 'announce' | 'registry'>
  readonly trustedProxies: TrustedProxies
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Shorter prefixes would leave out whole countries of visitors by a slip of the pen. */
const SHORTEST_PREFIX = { 4: 8, 6: 16 } as const
/** What a provider gives to one connection: the rest of an IPv6 address changes by itself. */
const CONNECTION = { 4: 32, 6: 64 } as const

/** The activity log has the label, so it must not be what nobody is to read. */
const label = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .refine(
    text => text.split(/[\s,;()]+/).every(word => parseNetwork(word) === undefined),
    fault('must be a word for the network, and not its address'),
  )

const newExclusion = z.strictObject({
  network: z.string().trim().min(1).max(64),
  label,
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
    throw badRequest('network: is too large; the prefix must have at least {bits} bits', {
      values: { bits: shortest },
    })
  return veil(network)
}

const entry = z.object({
  id: z.int(),
  label: z.string(),
  family: z.union([z.literal(4), z.literal(6)]),
  prefixLength: z.int(),
  createdAt: z.date(),
})

const view = ({ id, label: word, family, prefixLength, createdAt }: ExcludedNetworkEntry) => ({
  id,
  label: word,
  family,
  prefixLength,
  createdAt,
})

/** Networks whose visitors are not counted, such as the owner's office. None of them can be read back. */
export function excludedNetworkRoutes({ control, announcer, trustedProxies, now }: ExclusionDeps): Route[] {
  const path = '/api/v1/sites/:domain/excluded-networks'

  /** Only the worker opens it: the dashboard has not the key of the hashes, nor the secret that it is wrapped by. */
  const seal = async (network: Veiled<IpNetwork>): Promise<SealedBatch> => {
    const registry = await announcer.registry().catch(() => undefined)
    if (registry === undefined)
      throw new Problem(503, 'Not ready', 'The worker has not started yet', {
        headers: { 'Retry-After': '1' },
      })
    return createSealer(registry.sealingKey).seal(Buffer.from(networkBytes(unveil(network))))
  }

  return [
    defineSiteRoute({
      method: 'get',
      path,
      summary: 'Networks whose visitors are not counted; the networks themselves are not kept',
      may: 'settings:read',
      answer: z.object({ excludedNetworks: z.array(entry) }),
      handle: async site => ({
        body: { excludedNetworks: (await control.listExcludedNetworks(site.id)).map(view) },
      }),
    }),
    defineSiteRoute({
      method: 'post',
      path,
      summary: 'Exclude a network, an address, or `mine`: the address that the call comes from',
      may: 'settings:change',
      records: 'network.excluded',
      body: newExclusion,
      answer: entry,
      async handle(site, { body, call }) {
        const network = readNetwork(body.network, call, trustedProxies)
        const sealed = await seal(network)
        const { address, prefixLength } = unveil(network)
        const exclusion = { label: body.label, family: address.family, prefixLength, sealed }
        const added = await control.excludeNetwork(site.id, exclusion)
        if (added === 'too_many')
          throw new Problem(409, 'Not excluded', 'A site excludes at most {most} networks', {
            values: { most: MOST_EXCLUDED_NETWORKS },
          })
        await control.policies.note(site.id, now())
        await announcer.announce()
        return { status: 201, body: view(added), noted: { detail: { label: added.label } } }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${path}/:id`,
      summary: 'Count a network again; where visitors are counted already, after seven days',
      answer: z.object(posted),
      may: 'settings:change',
      records: 'network.included',
      async handle(site, { params, call }) {
        const id = numberOf(params['id'])
        const known = (await control.listExcludedNetworks(site.id)).some(network => network.id === id)
        if (id === undefined || !known) throw notFound('The site has no excluded network of this number')
        const changes = await control.policies.change(site.id, { network: id }, now())
        if (changes.length > 0) return { status: 202, body: viewPosted(call, changes) }
        await control.removeExcludedNetwork(site.id, id)
        await control.policies.note(site.id, now())
        await announcer.announce()
        return {}
      },
    }),
  ]
}
