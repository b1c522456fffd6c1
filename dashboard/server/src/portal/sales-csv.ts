import type { OwnSale } from '@gatecount/shared/adapters/control/portal'
import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { writeAmount } from '@gatecount/shared/domain/money/write-amount'
import { asCsv } from '@gatecount/shared/domain/report/csv'

const COLUMNS = [
  'sale',
  'day',
  'outcome',
  'credited_by',
  'code',
  'sub_code',
  'currency',
  'base',
  'refunded',
  'commission',
  'standing',
  'bonus',
  'rules_version',
  'can_be_paid_from',
  'state',
  'reason',
]

/** Sales as a table, with amounts as decimal numbers in the unit of the currency. */
export function salesCsv(sales: readonly OwnSale[], currency: string): string {
  const digits = currencyDigits(currency)
  const money = (minor: bigint): number => Number(writeAmount(minor, digits))
  const lines = sales.map((sale): (string | number)[] => [
    sale.number,
    sale.day,
    sale.outcome,
    sale.by ?? '',
    sale.code ?? '',
    sale.subCode ?? '',
    currency,
    money(sale.base),
    money(sale.refunded),
    money(sale.earned),
    money(sale.standing),
    money(sale.bonus),
    sale.workedOut?.rulesVersion ?? '',
    sale.heldUntil ?? '',
    sale.state,
    sale.reason ?? '',
  ])
  return asCsv([COLUMNS, ...lines])
}
