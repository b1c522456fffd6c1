import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { type AmountFault, readWrittenAmount } from '@gatecount/shared/domain/money/read-written-amount'
import {
  type CampaignCost,
  LARGEST_COST,
  LONGEST_CAMPAIGN,
  LONGEST_COST_NOTE,
  MOST_COST_DAYS,
} from '@gatecount/shared/domain/report/campaign-cost'
import { z } from 'zod'
import type { FieldError } from '../http/problem.ts'
import { daysBetween, isCalendarDay } from '../reports/calendar-day.ts'
import type { WordValues } from '../words/in-language.ts'
import type { ServerMessage } from '../words/speak.ts'

/** A cost as it is written, in a call or in a line of a file. */
export const writtenCost = z.strictObject({
  campaign: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
  /** In the main unit of the currency of the site. */
  amount: z.string(),
  note: z.string().default(''),
})
export type WrittenCost = z.infer<typeof writtenCost>

/** A cost as an export of a site has it. */
export const exportedCost = z.object({
  campaign: z.string().min(1).max(LONGEST_CAMPAIGN),
  firstDay: z.string().refine(isCalendarDay),
  lastDay: z.string().refine(isCalendarDay),
  amount: z.int().positive().max(Number(LARGEST_COST)),
  currency: z.string().regex(/^[A-Z]{3}$/),
  note: z.string().max(LONGEST_COST_NOTE),
})

const NOT_AN_AMOUNT: Readonly<Record<AmountFault, ServerMessage>> = {
  no_amount: 'is not an amount, such as 1234.50',
  ambiguous: 'could be read in two ways; write it without a separator for thousands',
  too_fine: 'has more decimal places than {currency}',
}

/** The amount, or what is wrong with it. */
function amountOf(text: string, currency: string): bigint | ServerMessage {
  const amount = readWrittenAmount(text, currencyDigits(currency))
  if (typeof amount === 'string') return NOT_AN_AMOUNT[amount]
  if (amount === 0n) return 'must be more than nothing'
  return amount > LARGEST_COST ? 'is too large' : amount
}

function dayFaults({ firstDay, lastDay }: WrittenCost): FieldError[] {
  const noDay = (['firstDay', 'lastDay'] as const).filter(
    field => !isCalendarDay({ firstDay, lastDay }[field]),
  )
  if (noDay.length > 0)
    return noDay.map(field => ({
      field,
      detail: 'must be a calendar day, YYYY-MM-DD' satisfies ServerMessage,
    }))
  const wrong = (detail: ServerMessage): FieldError[] => [{ field: 'lastDay', detail }]
  if (lastDay < firstDay) return wrong('is before the first day')
  return daysBetween(firstDay, lastDay) > MOST_COST_DAYS
    ? wrong('is more than three years after the first day')
    : []
}

function textFaults(field: 'campaign' | 'note', text: string, most: number): FieldError[] {
  const wrong = (detail: ServerMessage, values: WordValues = {}): FieldError[] => [{ field, detail, values }]
  if (text === '' && field === 'campaign') return wrong('is empty')
  return text.length > most ? wrong('has more than {n} characters', { n: most }) : []
}

/** The cost that was written, in the currency of a site, or everything that is wrong with it. */
export function readCost(written: WrittenCost, currency: string): CampaignCost | readonly FieldError[] {
  const [campaign, note] = [written.campaign.trim(), written.note.trim()]
  const amount = amountOf(written.amount, currency)
  const faults = [
    ...textFaults('campaign', campaign, LONGEST_CAMPAIGN),
    ...dayFaults(written),
    ...(typeof amount === 'string' ? [{ field: 'amount', detail: amount, values: { currency } }] : []),
    ...textFaults('note', note, LONGEST_COST_NOTE),
  ]
  if (faults.length > 0 || typeof amount === 'string') return faults
  return { campaign, firstDay: written.firstDay, lastDay: written.lastDay, amount, currency, note }
}
