import { EVENT_NAMES } from '@gatecount/shared/domain/event/hit'
import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { parseAmount } from '@gatecount/shared/domain/money/parse-amount'
import type { AnonymousHit } from '../ingest/anonymous-hit.ts'

/** Ten thousand million euros. An event with more is a mistake, or wants to spoil a sum. */
const MOST = 10n ** 12n

/** Of clicks and missing pages no list shows money, so they bring none. */
const WITHOUT_AMOUNT: ReadonlySet<string> = new Set(Object.values(EVENT_NAMES))

/**
 * What an event of the site's own brings, in the smallest unit of the site's currency. 0 where nothing is counted: of
 * another currency, and of money that is given back, for a cell only grows.
 */
export function amountOf({ name, revenue, site }: Pick<AnonymousHit, 'name' | 'revenue' | 'site'>): number {
  if (revenue === null || revenue.currency !== site.currency || WITHOUT_AMOUNT.has(name)) return 0
  const amount = parseAmount(revenue.amount, currencyDigits(revenue.currency))
  return amount === null || amount < 0n || amount > MOST ? 0 : Number(amount)
}
