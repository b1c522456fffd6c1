import type { PayerAccount } from '@gatecount/shared/adapters/control/payouts/billing-store'
import { isSEPACountry } from 'ibantools'
import { Problem } from '../../http/problem.ts'
import type { ServerMessage } from '../../words/speak.ts'
import type { Payment, PaymentFile } from './payment.ts'
import { payoutCsv } from './payout-csv.ts'
import { paypalCsv } from './paypal-csv.ts'
import { sepaXml } from './sepa-xml.ts'

export type PayerOfFile = (PayerAccount & { readonly name: string }) | undefined

interface PayoutFile {
  readonly ending: string
  readonly type: string
  /** Whether a payment can be in it. What is settled is in no file that pays: nobody is paid twice by it. */
  takes(payment: Payment): boolean
  /** @throws Problem 409 when it cannot be made */
  write(file: PaymentFile, payer: PayerOfFile): string
}

const isOpen = ({ item }: Payment): boolean => item.state === 'open'

const notMade = (detail: ServerMessage): Problem => new Problem(409, 'No such file', detail)

/** The files of a batch. */
export const PAYOUT_FILES = {
  csv: {
    ending: '.csv',
    type: 'text/csv; charset=utf-8',
    takes: () => true,
    write: payoutCsv,
  },
  sepa: {
    ending: '-sepa.xml',
    type: 'application/xml',
    takes: payment =>
      isOpen(payment) && payment.details.kind === 'bank' && isSEPACountry(payment.details.iban.slice(0, 2)),
    write(file, payer) {
      if (file.programme.currency !== 'EUR')
        throw notMade('SEPA transfers are in euros, and this programme is not')
      if (payer === undefined) throw notMade('Say first who pays, and from which account')
      return sepaXml(file, payer)
    },
  },
  paypal: {
    ending: '-paypal.csv',
    type: 'text/csv; charset=utf-8',
    takes: payment => isOpen(payment) && payment.details.kind === 'paypal',
    write: paypalCsv,
  },
} as const satisfies Record<string, PayoutFile>

export type PayoutFormat = keyof typeof PAYOUT_FILES

/** @throws Problem 409 when nobody is in it */
export function writePayoutFile(format: PayoutFormat, file: PaymentFile, payer: PayerOfFile): string {
  const made: PayoutFile = PAYOUT_FILES[format]
  const payments = file.payments.filter(payment => made.takes(payment))
  if (payments.length === 0) throw notMade('No open payment of this batch goes that way')
  return made.write({ ...file, payments }, payer)
}
