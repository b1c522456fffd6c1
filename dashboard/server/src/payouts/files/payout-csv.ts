import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { writeAmount } from '@gatecount/shared/domain/money/write-amount'
import type { PaymentDetails } from '@gatecount/shared/domain/payout/payment-details'
import { asCsv } from '@gatecount/shared/domain/report/csv'
import { type PaymentFile, paymentName } from './payment.ts'

const COLUMNS = [
  'payment',
  'affiliate',
  'name',
  'kind',
  'holder',
  'account',
  'bic',
  'currency',
  'amount',
  'withheld',
  'state',
  'reference',
  'reason',
  'frozen_on',
  'batch_sha256',
]

function accountCells(details: PaymentDetails): readonly [holder: string, account: string, bic: string] {
  if (details.kind === 'bank') return [details.holder, details.iban, details.bic]
  return ['', details.kind === 'paypal' ? details.address : details.words, '']
}

/** A whole batch as a table, in the main unit of its currency, with what became of each item. */
export function payoutCsv(file: PaymentFile): string {
  const { payout, payments, programme } = file
  const money = (minor: string): string => writeAmount(BigInt(minor), currencyDigits(programme.currency))
  const lines = payments.map(({ item, details, place }) => [
    paymentName(file, place),
    item.affiliate,
    item.name,
    details.kind,
    ...accountCells(details),
    programme.currency,
    money(item.amount),
    money(item.withheld),
    item.state,
    item.reference,
    item.reason,
    payout.day,
    payout.digest,
  ])
  return asCsv([COLUMNS, ...lines])
}
