import { hash } from 'node:crypto'
import type { PayerAccount } from '@gatecount/shared/adapters/control/payouts/billing-store'
import { writeAmount } from '@gatecount/shared/domain/money/write-amount'
import { XMLBuilder } from 'fast-xml-parser'
import { type Payment, type PaymentFile, paymentName } from './payment.ts'
import { sepaText } from './sepa-text.ts'

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'
/** Lengths of ISO 20022: of a name within SEPA, of words for the receiver, of a name of a message. */
const [NAME, WORDS, ID] = [70, 140, 35] as const

const CENTS = 2
const euros = (minor: bigint): string => writeAmount(minor, CENTS)

/** The bank of an account; where it is not said, the bank of the sender finds it by the IBAN. */
const agent = (bic: string) => ({
  FinInstnId: bic === '' ? { Othr: { Id: 'NOTPROVIDED' } } : { BICFI: bic },
})

function transfer(file: PaymentFile, { item, details, place }: Payment) {
  if (details.kind !== 'bank') return []
  const name = paymentName(file, place)
  return [
    {
      PmtId: { EndToEndId: name },
      Amt: { InstdAmt: { '@_Ccy': 'EUR', '#text': euros(BigInt(item.amount)) } },
      ...(details.bic !== '' && { CdtrAgt: agent(details.bic) }),
      Cdtr: { Nm: sepaText(details.holder, NAME) || 'NOTPROVIDED' },
      CdtrAcct: { Id: { IBAN: details.iban } },
      RmtInf: { Ustrd: sepaText(`${file.programme.name} ${name}`, WORDS) },
    },
  ]
}

/**
 * Transfers in euros as banks take them (ISO 20022, pain.001.001.09). The name of the message is that of its payments: the
 * same ones have the same name, so that a bank sees when a file comes twice.
 * @param file with payments to banks only
 */
export function sepaXml(file: PaymentFile, payer: PayerAccount & { readonly name: string }): string {
  const { payments, payout, programme, today } = file
  const sum = euros(payments.reduce((total, { item }) => total + BigInt(item.amount), 0n))
  const names = payments.map(({ place }) => paymentName(file, place)).join(' ')
  const id = `GC${programme.id}-${payout.number}-${hash('sha256', `${payout.digest} ${names}`).slice(0, 12)}`
  const message = id.slice(0, ID)
  const debtor = sepaText(payer.name, NAME) || 'NOTPROVIDED'
  const counts = { NbOfTxs: String(payments.length), CtrlSum: sum }
  const document = {
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    Document: {
      '@_xmlns': NAMESPACE,
      CstmrCdtTrfInitn: {
        GrpHdr: { MsgId: message, CreDtTm: `${today}T00:00:00`, ...counts, InitgPty: { Nm: debtor } },
        PmtInf: {
          PmtInfId: message,
          PmtMtd: 'TRF',
          BtchBookg: 'false',
          ...counts,
          PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
          ReqdExctnDt: { Dt: today },
          Dbtr: { Nm: debtor },
          DbtrAcct: { Id: { IBAN: payer.iban }, Ccy: 'EUR' },
          DbtrAgt: agent(payer.bic),
          ChrgBr: 'SLEV',
          CdtTrfTxInf: payments.flatMap(payment => transfer(file, payment)),
        },
      },
    },
  }
  return new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: false }).build(document)
}
