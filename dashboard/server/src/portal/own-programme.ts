import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { JoinedProgramme } from '@gatecount/shared/adapters/control/portal'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { numberOf } from '../http/number-of.ts'
import { notFound } from '../http/problem.ts'
import type { Call } from '../http/route.ts'

export interface PortalDeps {
  readonly control: Pick<ControlStore, 'portal' | 'programmes' | 'promotion' | 'ledger' | 'signingKey'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
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

/**
 * The affiliate of the person who calls, and their programmes on the sites for which they have that role. Undefined for
 * whoever is none. Who the affiliate is comes from the session alone, never from what was sent.
 */
export async function ownProgrammes(
  { control }: { readonly control: Pick<ControlStore, 'portal'> },
  { principal }: Pick<Call, 'principal'>,
): Promise<OwnProgrammes | undefined> {
  if (principal?.kind !== 'person') return undefined
  const sites = principal.memberships.flatMap(({ siteId, role }) =>
    role === 'affiliate' && siteId !== null ? [siteId] : [],
  )
  const affiliate = sites.length === 0 ? undefined : await control.portal.affiliateOf(principal.id)
  if (affiliate === undefined) return undefined
  return { affiliate, programmes: await control.portal.programmesOf(affiliate, sites) }
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
