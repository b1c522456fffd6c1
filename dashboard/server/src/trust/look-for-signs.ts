import type { ControlledSite, ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Member } from '@gatecount/shared/adapters/control/programme-members'
import type { SaleCounts } from '@gatecount/shared/adapters/control/trust/affiliate-counts'
import type { SignSeen } from '@gatecount/shared/adapters/control/trust/flags'
import {
  type AffiliateCounts,
  confirmedSigns,
  readSigns,
  type SignDays,
  sharedAccounts,
} from '@gatecount/shared/domain/fraud/find-signs'
import { ALL_SIGNS, SIGN_DAYS, type Sign } from '@gatecount/shared/domain/fraud/signs'
import { addDays, localClock } from '@gatecount/shared/domain/time/local-time'
import type { ReportDeps } from '../reports/report-answers.ts'
import { type CodeClicks, clicksOfCodes } from './clicks-of-codes.ts'

/** Affiliates of a programme who are paid to the same account, in groups; compared by a keyed hash. */
interface PayoutAccounts {
  sharedAccounts(programmeId: number): Promise<readonly (readonly string[])[]>
}

export interface LookDeps extends ReportDeps {
  readonly control: Pick<ControlStore, 'programmes' | 'trust' | 'listSites'> & Partial<PayoutAccounts>
}

/** The last day that is closed: closing takes until three hours into the next at the latest. */
const CLOSED_HOUR = 4

/** Clicks of all codes of an affiliate; undefined where none of them has any that can be shown. */
function clicksOf(
  { codes }: Member,
  clicks: ReadonlyMap<string, CodeClicks>,
): Pick<AffiliateCounts, 'gateways'> & { readonly visitors?: number } {
  const own = codes.flatMap(({ kind, code }) => (kind === 'code' ? [clicks.get(code)] : []))
  const known = own.filter(one => one !== undefined)
  if (known.length === 0) return {}
  const gateways = new Map<string, number>()
  for (const { gateways: some } of known)
    for (const [name, visitors] of some) gateways.set(name, (gateways.get(name) ?? 0) + visitors)
  return { visitors: known.reduce((sum, { visitors }) => sum + visitors, 0), gateways }
}

const NO_SALES: Omit<SaleCounts, 'affiliate'> = {
  received: 0,
  credited: 0,
  byClick: 0,
  withGap: 0,
  sameDay: 0,
  refunded: 0,
  couponOnly: 0,
  selfReferrals: 0,
}

function countsOf(member: Member, sales: SaleCounts | undefined, clicks: ReadonlyMap<string, CodeClicks>) {
  const { received, credited, byClick, withGap, sameDay, refunded, couponOnly, selfReferrals } =
    sales ?? NO_SALES
  const { visitors, gateways } = clicksOf(member, clicks)
  return {
    affiliate: member.affiliate,
    sameDay: { hits: sameDay, of: withGap },
    refunds: { hits: refunded, of: credited },
    couponOnly: { hits: couponOnly, of: credited },
    selfReferrals: { hits: selfReferrals, of: received },
    ...(visitors !== undefined && { conversion: { hits: byClick, of: visitors } }),
    ...(gateways !== undefined && { gateways }),
  } satisfies AffiliateCounts
}

const isSharing = (one: SignSeen, affiliate: string): boolean =>
  one.affiliate === affiliate && one.sign === 'same_account'

interface Look {
  readonly programmeId: number
  readonly site: ControlledSite
  /** Local day of the site. */
  readonly today: string
  /** Last day that is looked at. */
  readonly to: string
}

/**
 * Looks at the affiliates of a programme and stores what chance does not explain. Of a sign that led to a flag before, only days
 * behind it count: the same figures lead to no second flag, whatever was decided about the first.
 * @returns how many flags are new
 */
export async function lookAtProgramme(
  deps: LookDeps,
  { programmeId, site, today, to }: Look,
): Promise<number> {
  const { programmes, trust } = deps.control
  const [members, seen] = await Promise.all([
    programmes.listMembers(programmeId),
    trust.signsSeen(programmeId),
  ])
  const earliest = addDays(to, 1 - SIGN_DAYS)
  const firstDayOf = (affiliate: string, sign: Sign): string | undefined => {
    const before = seen.find(one => one.affiliate === affiliate && one.sign === sign)
    if (before?.isOpen === true) return undefined
    return before !== undefined && before.lastDay >= earliest ? addDays(before.lastDay, 1) : earliest
  }
  const starts = new Set(
    members.flatMap(({ affiliate }) => ALL_SIGNS.map(sign => firstDayOf(affiliate, sign))),
  )
  const read = []
  for (const from of starts) {
    if (from === undefined || from > to) continue
    const days: SignDays = { from, to }
    const [sales, clicks] = await Promise.all([
      trust.countSales(programmeId, days),
      clicksOfCodes(deps, site, days),
    ])
    const counts = members.map(member =>
      countsOf(
        member,
        sales.find(({ affiliate }) => affiliate === member.affiliate),
        clicks,
      ),
    )
    read.push(...readSigns(counts, days, (affiliate, sign) => firstDayOf(affiliate, sign) === from))
  }
  const groups = (await deps.control.sharedAccounts?.(programmeId)) ?? []
  const shared = sharedAccounts(groups, members, { from: to, to }, affiliate =>
    Math.max(0, ...seen.flatMap(one => (isSharing(one, affiliate) ? [one.hits] : []))),
  )
  return await trust.addLook(programmeId, [...confirmedSigns(read), ...shared], today)
}

/** Looks at every programme that was not looked at today, as soon as its yesterday is closed. @returns how many flags are new */
export async function lookForSigns(deps: LookDeps): Promise<number> {
  const { control, now } = deps
  const sites = new Map((await control.listSites()).map(site => [site.id, site]))
  let found = 0
  for (const { id, siteId } of await control.programmes.everyProgramme()) {
    const site = sites.get(siteId)
    if (site === undefined) continue
    const { day: today, hour } = localClock(site.timeZone).at(now())
    if (hour < CLOSED_HOUR || (await control.trust.lastLook(id)) === today) continue
    found += await lookAtProgramme(deps, { programmeId: id, site, today, to: addDays(today, -1) })
  }
  return found
}
