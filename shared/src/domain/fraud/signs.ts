/** What is known of how a sign is looked for. */
interface SignRule {
  readonly title: string
  /** What was seen, with {hits}, {of}, {share} and, where there is one, {name}. */
  readonly seen: string
  /** What it can mean. */
  readonly means: string
  /** What else could explain it. */
  readonly otherwise: string
  /** How many times as likely as with the others it may be: affiliates are different, and that is no sign. */
  readonly margin: number
  /** Fewer than this is too few to say anything: of the affiliate, and of all others together. */
  readonly fewest: number
  readonly fewestOthers: number
}

/** The signs of fraud: a closed list. Each is about an affiliate's sales and clicks as a whole, and about no buyer. */
export const SIGNS = {
  same_day: {
    title: 'Nearly all sales on the day of the click',
    seen: '{hits} of {of} sales by links were made on the day of the click: {share}.',
    means:
      'Cookies that an extension or a hidden page sets shortly before a purchase look like this (cookie stuffing).',
    otherwise:
      'Price comparisons and reviews that people read just before they buy, and goods that nobody thinks about for long, look like this too.',
    margin: 2,
    fewest: 20,
    fewestOthers: 50,
  },
  conversion_high: {
    title: 'Far more clicks become sales than with others',
    seen: '{hits} sales by links came of {of} clicks: {share}.',
    means: 'Taking people over who stand at the checkout already looks like this.',
    otherwise:
      'A small readership that fits, an offer to members, or few clicks a day: clicks of days with fewer than five visitors are not in the count.',
    margin: 4,
    fewest: 100,
    fewestOthers: 500,
  },
  conversion_low: {
    title: 'Hardly any click becomes a sale',
    seen: '{hits} sales by links came of {of} clicks: {share}.',
    means:
      'Clicks that were bought or made by machines, and pages that open the shop without anybody wanting it, look like this.',
    otherwise: 'Contests, pictures and texts that many look at and that have little to do with the goods.',
    margin: 4,
    fewest: 500,
    fewestOthers: 500,
  },
  refunds: {
    title: 'Many sales are sent back',
    seen: '{hits} of {of} credited sales were refunded, in part or whole: {share}.',
    means: 'Orders that were placed for the commission and sent back look like this.',
    otherwise: 'Other goods than the others sell, or a text that promises what the goods do not keep.',
    margin: 2,
    fewest: 20,
    fewestOthers: 50,
  },
  coupon_without_click: {
    title: 'Sales by coupon without a click',
    seen: '{hits} of {of} credited sales came by a coupon and without a click: {share}.',
    means:
      'A coupon that was copied to coupon sites is found at the checkout by people who would have bought.',
    otherwise: 'Podcasts, videos and print say a coupon aloud and have no link to click.',
    margin: 4,
    fewest: 20,
    fewestOthers: 50,
  },
  one_gateway: {
    title: 'Clicks from one network',
    seen: '{hits} of {of} clicks came through the network {name}: {share}.',
    means: 'Clicks that machines make, or the affiliate, come through one network.',
    otherwise:
      'A company, a university or a provider of the region where the affiliate is read. Of the others, networks through which too few came are not in the count.',
    margin: 5,
    fewest: 100,
    fewestOthers: 500,
  },
  self_referral: {
    title: 'Purchases of their own',
    seen: '{hits} of {of} sales are, as the shop compared, of the affiliate: {share}.',
    means: 'The commission is taken as a discount.',
    otherwise:
      'A household or an office that shares an address, and goods that are bought to write about them.',
    margin: 1,
    fewest: 2,
    fewestOthers: 0,
  },
  same_account: {
    title: 'Paid to the account of another affiliate',
    seen: '{hits} affiliates of this programme are paid to the same account.',
    means: 'One person takes part several times: what was ended for one goes on under the other name.',
    otherwise: 'A company or agency with several sites, or people who share an account.',
    margin: 1,
    fewest: 2,
    fewestOthers: 0,
  },
} as const satisfies Record<string, SignRule>

export type Sign = keyof typeof SIGNS
export const ALL_SIGNS = Object.keys(SIGNS) as [Sign, ...Sign[]]

/** What is usual of own purchases, whatever the others do: the shop's comparison is not always right. */
export const USUAL_SELF_REFERRALS = 0.02

/** Days that a look goes back. */
export const SIGN_DAYS = 90

/** A sign is one when chance would give any of a look's signs in a programme less often than this. */
export const MOST_CHANCE = 0.001
