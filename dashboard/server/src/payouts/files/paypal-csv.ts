import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { writeAmount } from '@gatecount/shared/domain/money/write-amount'
import { csvLine } from '@gatecount/shared/domain/report/csv'
import { type PaymentFile, paymentName } from './payment.ts'

/**
 * What PayPal takes for many payments at once: receiver, amount, currency, a name of the payment, a note. It has no line of
 * names and no mark before the first address, which would be read as a part of it.
 */
export function paypalCsv(file: PaymentFile): string {
  const { payments, programme } = file
  const lines = payments.map(({ item, details, place }) => {
    const name = paymentName(file, place)
    return csvLine([
      details.kind === 'paypal' ? details.address : '',
      writeAmount(BigInt(item.amount), currencyDigits(programme.currency)),
      programme.currency,
      name,
      `${programme.name} ${name}`,
    ])
  })
  return lines.join('')
}
