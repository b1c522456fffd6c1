import { dayNumber } from '../time/local-time.ts'
import type { SaleOutcome } from './outcome.ts'
import type { Membership, ProgrammeTerms } from './programme.ts'
import { couponsOfSale, type Sale } from './sale.ts'

/** Who has a code or a coupon. Codes are compared as {@link foldCode} writes them. */
export interface CodeBook {
  ofCode(code: string): Membership | undefined
  ofCoupon(coupon: string): Membership | undefined
}

/** Codes are the same in whichever case they are typed. */
export const foldCode = (code: string): string => code.trim().toLowerCase()

export type Attribution =
  | { readonly kind: 'credited'; readonly affiliate: string; readonly by: 'click' | 'coupon' }
  | { readonly kind: 'not_credited'; readonly outcome: SaleOutcome; readonly affiliate?: string }

const not = (outcome: SaleOutcome, affiliate?: string): Attribution => ({
  kind: 'not_credited',
  outcome,
  ...(affiliate !== undefined && { affiliate }),
})

const within = (spans: Membership['approved'], day: string): boolean =>
  spans.some(({ from, until }) => from <= day && (until === undefined || day <= until))

interface Claim {
  readonly by: 'click' | 'coupon'
  readonly membership: Membership | undefined
  readonly refused: SaleOutcome | undefined
}

function clickClaim(
  { click, day, payment = 1 }: Sale,
  { windowDays }: ProgrammeTerms,
  codes: CodeBook,
): Claim | undefined {
  if (click === undefined) return undefined
  const membership = codes.ofCode(foldCode(click.code))
  const age = dayNumber(day) - dayNumber(click.day)
  const refused =
    membership === undefined
      ? 'unknown_code'
      : age < 0
        ? 'click_in_future'
        : // A click brings a subscription; the days of its later payments say nothing about it.
          age > windowDays && payment === 1
          ? 'outside_window'
          : undefined
  return { by: 'click', membership, refused }
}

function couponClaim(sale: Sale, codes: CodeBook): Claim | undefined {
  const coupons = couponsOfSale(sale)
  if (coupons.length === 0) return undefined
  const membership = coupons.map(one => codes.ofCoupon(foldCode(one))).find(one => one !== undefined)
  return { by: 'coupon', membership, refused: membership === undefined ? 'unknown_code' : undefined }
}

/**
 * Who is credited with a sale: exactly one affiliate, or none and why. What the programme prefers, coupon or click, is
 * tried first; the other is taken when the first credits nobody. Of two refusals the first is told.
 */
export function attributeSale(sale: Sale, terms: ProgrammeTerms, codes: CodeBook): Attribution {
  const claims = [couponClaim(sale, codes), clickClaim(sale, terms, codes)].filter(
    claim => claim !== undefined,
  )
  if (terms.precedence === 'click') claims.reverse()
  const [first] = claims
  if (first === undefined) return not(sale.unreadableClick === true ? 'unreadable_click' : 'unattributed')
  const { by, membership, refused } = claims.find(claim => claim.refused === undefined) ?? first
  if (membership === undefined || refused !== undefined)
    return not(refused ?? 'unknown_code', membership?.affiliate)
  const { affiliate, approved, suspended } = membership
  if (within(suspended, sale.day)) return not('suspended', affiliate)
  if (!within(approved, sale.day)) return not('not_member', affiliate)
  if (sale.selfReferral === true) return not('self_referral', affiliate)
  return { kind: 'credited', affiliate, by }
}
