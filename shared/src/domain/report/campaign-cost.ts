export const MOST_CAMPAIGN_COSTS = 5000
/** Letters of a campaign, as many as are kept of `utm_campaign`. */
export const LONGEST_CAMPAIGN = 200
export const LONGEST_COST_NOTE = 300
/** Days that one cost may be spread over: three years. What is longer is a slip of the pen. */
export const MOST_COST_DAYS = 1096
/** In the smallest unit of the currency, so that sums stay exact as numbers. */
export const LARGEST_COST = 10n ** 12n

/** What a campaign cost, spread evenly over some days. */
export interface CampaignCost {
  /** As `utm_campaign` names it. */
  readonly campaign: string
  /** Local days of the site, `YYYY-MM-DD`, both counted. */
  readonly firstDay: string
  readonly lastDay: string
  /** In the smallest unit of the currency. */
  readonly amount: bigint
  /** ISO 4217. Of another than that of the site it is in no figure. */
  readonly currency: string
  readonly note: string
}
