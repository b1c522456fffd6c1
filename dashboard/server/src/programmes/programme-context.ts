import type { ControlledSite, ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Programme } from '@gatecount/shared/adapters/control/programmes'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { numberOf } from '../http/number-of.ts'
import { notFound, type Problem } from '../http/problem.ts'
import type { InviterDeps } from '../people/inviter.ts'
import type { SiteAnnouncer } from '../sites/site-announcer.ts'

export interface ProgrammeDeps extends InviterDeps {
  readonly control: Pick<
    ControlStore,
    'programmes' | 'ledger' | 'notices' | 'addInvitation' | 'listMembers' | 'listSites'
  >
  readonly announcer: Pick<SiteAnnouncer, 'announce'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

type Params = Readonly<Record<string, string>>

export const PROGRAMMES = '/api/v1/sites/:domain/programmes'

export const noProgramme = (): Problem => notFound('There is no such programme')

/** @throws Problem 404 when the site has no programme of this number */
export async function programmeOf(
  { control }: { readonly control: Pick<ControlStore, 'programmes'> },
  site: Pick<ControlledSite, 'id'>,
  params: Params,
): Promise<Programme> {
  const id = numberOf(params['id'])
  const programme = id === undefined ? undefined : await control.programmes.findProgramme(id)
  if (programme === undefined || programme.siteId !== site.id) throw noProgramme()
  return programme
}

/** The local day of the site. */
export const todayOf = (
  { now }: Pick<ProgrammeDeps, 'now'>,
  { timeZone }: Pick<ControlledSite, 'timeZone'>,
) => localClock(timeZone).at(now()).day
