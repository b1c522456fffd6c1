import type { ClickSales } from '@gatecount/shared/adapters/control/promotion'
import { clickRates } from '@gatecount/shared/domain/affiliate/click-rates'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { z } from 'zod'
import type { DateRange } from '../reports/date-range.ts'

const sold = {
  sales: z.int().describe('credited by a click, by the day of the sale'),
  earned: z.string().describe('their commissions less what was taken back, in minor units, without bonuses'),
}
const rates = {
  clicks: z.int(),
  ...sold,
  conversionRate: z.number().nullable(),
  earningsPerClick: z.string().nullable().describe('in the main unit of the currency'),
}

export const clicksAnswer = z.object({
  currency: z.string(),
  from: z.string(),
  to: z.string().describe('the last of the days that is closed; open ones are not shown'),
  ...rates,
  onlyInSpans: z.int().describe('clicks of them that are known of a closed week or month, and of no day'),
  codes: z.array(z.object({ code: z.string(), ...rates })),
  subCodes: z.array(z.object({ code: z.string(), subCode: z.string().nullable(), ...sold })),
  days: z.array(
    z.object({
      day: z.string(),
      clicks: z.int().nullable().describe('null: fewer visitors than are shown of one day, perhaps none'),
      ...sold,
    }),
  ),
})

interface Counted {
  readonly currency: string
  readonly range: DateRange
  readonly codes: readonly string[]
  readonly byCode: ReadonlyMap<string, number>
  readonly byDay: ReadonlyMap<string, number>
  readonly sold: readonly ClickSales[]
}

const sumOf = (rows: readonly ClickSales[]) => ({
  sales: rows.reduce((sum, { sales }) => sum + sales, 0),
  standing: rows.reduce((sum, { standing }) => sum + standing, 0n),
})

function daysOf({ from, to }: DateRange): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** Clicks and what they brought, over the same days. */
export function viewClicks({ currency, range, codes, byCode, byDay, sold: all }: Counted) {
  const view = (clicks: number, rows: readonly ClickSales[]) => {
    const { sales, standing } = sumOf(rows)
    return { clicks, sales, earned: String(standing), ...clickRates({ clicks, sales, standing }, currency) }
  }
  const clicks = codes.reduce((sum, code) => sum + (byCode.get(code) ?? 0), 0)
  const known = [...byDay.values()].reduce((sum, n) => sum + n, 0)
  const subs = [...new Set(all.map(({ code, subCode }) => JSON.stringify([code, subCode])))]
  const placed = subs.map(sub => all.filter(({ code, subCode }) => JSON.stringify([code, subCode]) === sub))
  return {
    currency,
    ...range,
    ...view(clicks, all),
    onlyInSpans: Math.max(0, clicks - known),
    codes: codes.map(code => {
      const own = all.filter(row => row.code === code)
      return { code, ...view(byCode.get(code) ?? 0, own) }
    }),
    subCodes: placed.flatMap(rows => {
      const [first] = rows
      if (first === undefined) return []
      const { sales, standing } = sumOf(rows)
      return [{ code: first.code, subCode: first.subCode, sales, earned: String(standing) }]
    }),
    days: daysOf(range).map(day => {
      const { sales, standing } = sumOf(all.filter(row => row.day === day))
      return { day, clicks: byDay.get(day) ?? null, sales, earned: String(standing) }
    }),
  }
}
