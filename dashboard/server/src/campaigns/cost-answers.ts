import type { StoredCampaignCost } from '@gatecount/shared/adapters/control/campaign-costs'
import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { spendWithin } from '@gatecount/shared/domain/money/spend-within'
import { writeAmount } from '@gatecount/shared/domain/money/write-amount'
import type { CampaignCost } from '@gatecount/shared/domain/report/campaign-cost'
import { z } from 'zod'
import type { DateRange } from '../reports/date-range.ts'

const understoodCost = z.object({
  campaign: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
  amount: z.string(),
  currency: z.string(),
  note: z.string(),
})
export const costAnswer = understoodCost.extend({ id: z.int() })
/** `spent` is what of it falls into the range that was asked for. */
export const listedCost = costAnswer.extend({ spent: z.string() })
export const importAnswer = z.object({
  added: z.int(),
  known: z.int(),
  ignored: z.int(),
  total: z.string(),
  costs: z.array(understoodCost),
})

/** In the main unit of a currency, as text: exact, however large. */
const inMajor = (amount: bigint, currency: string): string => writeAmount(amount, currencyDigits(currency))

export const viewCost = <Cost extends CampaignCost>(cost: Cost) => ({
  ...cost,
  amount: inMajor(cost.amount, cost.currency),
})

export const viewListed = (cost: StoredCampaignCost, range: DateRange | undefined) => ({
  ...viewCost(cost),
  spent: inMajor(range === undefined ? cost.amount : spendWithin(cost, range), cost.currency),
})

/** What all of them come to. */
export const totalOf = (costs: readonly CampaignCost[], currency: string): string =>
  inMajor(
    costs.reduce((all, { amount }) => all + amount, 0n),
    currency,
  )
