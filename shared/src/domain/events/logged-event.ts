import type { MembershipState } from '../affiliate/programme.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import { type EventKind, KIND_OF_STEP, kindOfState } from './event-kinds.ts'

/** Where an event stands: its number in a log of a programme. */
export interface EventPlace<Log extends string = string> {
  readonly log: Log
  readonly programme: number
  readonly position: number
}

interface OfProgramme {
  readonly programmeName: string
  readonly site: string
  /** The local day of the site on which it was written down. */
  readonly day: string
}

/** What a log says, as it is read from there. */
export type LoggedEvent = OfProgramme &
  (
    | (EventPlace<'ledger'> & { readonly row: LedgerEntry })
    | (EventPlace<'members'> & {
        readonly row: { readonly affiliate: string; readonly state: MembershipState; readonly reason: string }
      })
    | (EventPlace<'rules'> & { readonly row: { readonly version: number; readonly validFrom: string } })
  )

export function kindOf(event: LoggedEvent): EventKind {
  if (event.log === 'ledger') return KIND_OF_STEP[event.row.step]
  if (event.log === 'members') return kindOfState(event.row.state)
  return 'rules.announced'
}

/** The same for everybody and for ever, so that whoever gets an event twice can drop one (`webhook-id`). */
export const eventId = ({ log, programme, position }: EventPlace): string => `${log}_${programme}_${position}`
