import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { JoinedProgramme } from '@gatecount/shared/adapters/control/portal'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { numberOf } from '../http/number-of.ts'
import { notFound } from '../http/problem.ts'
import type { Call } from '../http/route.ts'

export interface PortalDeps {
  readonly control: Pick<
    ControlStore,
    'portal' | 'programmes' | 'promotion' | 'ledger' | 'signingKey' | 'notices'
  >
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

interface OfPortal {
  readonly control: Pick<ControlStore, 'portal'>
}

/** The affiliate that calls, and the programmes in which they may see what is theirs. */
export interface OwnProgrammes {
  readonly affiliate: string
  readonly programmes: readonly JoinedProgramme[]
}

/** A programme, and who calls: the only affiliate that anything is asked for. */
export interface OwnProgramme {
  readonly affiliate: string
  readonly programme: JoinedProgramme
  /** Local day of the site. */
  readonly today: string
}

/** Of a token it is who made it; of a person, as long as they have the role on any site. */
async function affiliateOf({ control }: OfPortal, principal: Call['principal']): Promise<string | undefined> {
  if (principal?.kind === 'token') return principal.affiliate ?? undefined
  const isAffiliate = principal?.memberships.some(
    ({ siteId, role }) => role === 'affiliate' && siteId !== null,
  )
  return principal !== undefined && isAffiliate === true
    ? await control.portal.affiliateOf(principal.id)
    : undefined
}

/**
 * The affiliate of the person who calls, and their programmes on the sites for which they have that role. Undefined for
 * whoever is none. Who the affiliate is comes from the session or the token alone, never from what was sent.
 */
export async function ownProgrammes(
  { control }: OfPortal,
  { principal }: Pick<Call, 'principal'>,
): Promise<OwnProgrammes | undefined> {
  const affiliate = await affiliateOf({ control }, principal)
  if (affiliate === undefined) return undefined
  const sites = await control.portal.sitesOf(affiliate)
  return { affiliate, programmes: await control.portal.programmesOf(affiliate, sites) }
}

/**
 * The affiliate that calls, for what is theirs whatever the programme.
 * @throws Problem 404 for whoever is none
 */
export async function ownAffiliate(
  { control }: OfPortal,
  { principal }: Pick<Call, 'principal'>,
): Promise<string> {
  const affiliate = await affiliateOf({ control }, principal)
  if (affiliate === undefined) throw notFound('You take part in no programme')
  return affiliate
}

/** @throws Problem 404 for a programme in which the caller has no part, as for one that does not exist */
export async function ownProgramme(
  deps: PortalDeps,
  call: Pick<Call, 'principal'>,
  number: string | undefined,
): Promise<OwnProgramme> {
  const own = await ownProgrammes(deps, call)
  const id = numberOf(number)
  const programme = own?.programmes.find(one => one.id === id)
  if (own === undefined || programme === undefined) throw notFound('You take part in no such programme')
  const { day } = localClock(programme.timeZone).at(deps.now())
  return { affiliate: own.affiliate, programme, today: day }
}
