import type { Invoice } from '@gatecount/shared/adapters/control/payouts/write-invoices'
import type { BillingParty } from '@gatecount/shared/domain/payout/self-billing'
import type { Language } from '@gatecount/shared/language/languages'
import PDFDocument from 'pdfkit'
import { openSheet, type Sheet } from '../portal/pdf/sheet.ts'
import { statementWriting } from '../portal/pdf/statement-words.ts'
import { type Say, sayIn } from '../words/speak.ts'

function drawParty(sheet: Sheet, heading: string, { name, address, taxId }: BillingParty, say: Say): void {
  sheet.heading(heading)
  sheet.line(name)
  for (const line of address.split('\n')) sheet.line(line)
  if (taxId !== '') sheet.quiet(say('Tax number {id}', { id: taxId }))
}

function drawSums(sheet: Sheet, invoice: Invoice, say: Say, language: Language): void {
  const { money, percent } = statementWriting(language, invoice.currency)
  const { withheld, from } = invoice
  const rows = [
    [
      say('Commissions of {n, plural, one {# sale} other {# sales}}', { n: invoice.sales }),
      money(BigInt(invoice.commissions)),
    ],
    ...(withheld === '0'
      ? []
      : [[say('Kept back for what was refunded after it was paid'), money(-BigInt(withheld))]]),
    [say('Net'), money(BigInt(invoice.net))],
    [say('Tax of {rate}', { rate: percent(from.taxRate) }), money(BigInt(invoice.tax))],
    [say('Total'), money(BigInt(invoice.total))],
  ]
  sheet.heading(say('What is paid'))
  sheet.table(
    [
      { name: say('What for'), width: 0.7 },
      { name: say('Amount'), width: 0.3, right: true },
    ],
    rows,
  )
}

/** An invoice that the merchant wrote in the name of an affiliate who agreed to that. */
export function invoicePdf(
  invoice: Invoice,
  programme: { readonly id: number; readonly name: string },
  language: Language,
): InstanceType<typeof PDFDocument> {
  const say = sayIn(language)
  const { day } = statementWriting(language, invoice.currency)
  const number = `${programme.id}-${invoice.number}`
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    lang: language,
    info: {
      Title: say('Invoice {number}', { number }),
      Creator: 'Gatecount',
      CreationDate: new Date(`${invoice.day}T00:00:00Z`),
    },
  })
  const sheet = openSheet(document, n => say('Page {n}', { n }))
  sheet.title(say('Invoice {number}', { number }))
  sheet.line(say('Self-billing: written by who receives the service'))
  sheet.line(
    say('{day}, for payout {payout} of {programme}', {
      day: day(invoice.day),
      payout: invoice.payout,
      programme: programme.name,
    }),
  )
  drawParty(sheet, say('Who did the work'), invoice.from, say)
  drawParty(sheet, say('Who pays'), invoice.to, say)
  drawSums(sheet, invoice, say, language)
  if (invoice.from.note !== '') sheet.line(invoice.from.note)
  document.end()
  return document
}
