import type { FrozenPayout, ListedItem } from '@gatecount/shared/adapters/control/payouts/payout-store'
import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { Payment, PaymentFile } from './payment.ts'
import { payoutCsv } from './payout-csv.ts'
import { writePayoutFile } from './payout-files.ts'
import { paypalCsv } from './paypal-csv.ts'
import { sepaText } from './sepa-text.ts'
import { sepaXml } from './sepa-xml.ts'

const IBAN = 'DE89370400440532013000'
const PAYER = { name: 'Shop <&> Sons', iban: 'FR1420041010050500013M02606', bic: '' }

const itemOf = (place: number, amount: string, more: Partial<ListedItem> = {}): ListedItem => ({
  affiliate: `af_${place}`,
  name: `Affiliate ${place}`,
  amount,
  withheld: '0',
  kind: 'bank',
  masked: '',
  state: 'open',
  reference: '',
  reason: '',
  settledOn: null,
  invoice: null,
  ...more,
})
const bankPayment = (place: number, amount: string, holder: string, bic = ''): Payment => ({
  item: itemOf(place, amount),
  details: { kind: 'bank', holder, iban: IBAN, bic },
  place,
})
const fileOf = (payments: readonly Payment[], currency = 'EUR'): PaymentFile => ({
  payout: { number: 3, day: '2026-03-01', digest: 'ab'.repeat(32) } as FrozenPayout,
  payments,
  programme: { id: 7, name: 'Friends', currency },
  today: '2026-03-02',
})

type Tree = readonly Readonly<Record<string, unknown>>[]
const ordered = new XMLParser({ preserveOrder: true, parseTagValue: false, ignoreAttributes: false })
const nameOf = (node: Readonly<Record<string, unknown>>): string =>
  Object.keys(node).find(key => key !== ':@') ?? ''
const childrenOf = (tree: Tree, name: string): Tree =>
  tree.flatMap(node => (nameOf(node) === name ? (node[name] as Tree) : []))
const textOf = (tree: Tree, ...path: readonly string[]): string => {
  const end = path.reduce((inner, name) => childrenOf(inner, name), tree)
  return end.map(node => String(node['#text'])).join('')
}
const names = (tree: Tree): string[] => tree.map(nameOf)

describe('sepaXml()', () => {
  const xml = sepaXml(
    fileOf([bankPayment(1, '7249', 'Zoë Größe'), bankPayment(4, '100001', 'A & B // "C"', 'COBADEFFXXX')]),
    PAYER,
  )
  const message = childrenOf(childrenOf(ordered.parse(xml) as Tree, 'Document'), 'CstmrCdtTrfInitn')
  const head = childrenOf(message, 'GrpHdr')
  const group = childrenOf(message, 'PmtInf')
  const transfers = group
    .filter(node => nameOf(node) === 'CdtTrfTxInf')
    .map(node => node['CdtTrfTxInf'] as Tree)

  it('has the elements of pain.001.001.09 in the order that its schema asks for', () => {
    expect(xml).toContain('xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"')
    expect(names(message)).toEqual(['GrpHdr', 'PmtInf'])
    expect(names(head)).toEqual(['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum', 'InitgPty'])
    expect(names(group)).toEqual([
      'PmtInfId',
      'PmtMtd',
      'BtchBookg',
      'NbOfTxs',
      'CtrlSum',
      'PmtTpInf',
      'ReqdExctnDt',
      'Dbtr',
      'DbtrAcct',
      'DbtrAgt',
      'ChrgBr',
      'CdtTrfTxInf',
      'CdtTrfTxInf',
    ])
    expect(transfers.map(names)).toEqual([
      ['PmtId', 'Amt', 'Cdtr', 'CdtrAcct', 'RmtInf'],
      ['PmtId', 'Amt', 'CdtrAgt', 'Cdtr', 'CdtrAcct', 'RmtInf'],
    ])
    expect(textOf(head, 'CreDtTm')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
    expect(textOf(group, 'ReqdExctnDt', 'Dt')).toBe('2026-03-02')
  })

  it('counts and sums what is in it, and names every payment so that it is found again', () => {
    for (const part of [head, group]) {
      expect(textOf(part, 'NbOfTxs')).toBe('2')
      expect(textOf(part, 'CtrlSum')).toBe('1072.50')
    }
    const ids = transfers.map(transfer => textOf(transfer, 'PmtId', 'EndToEndId'))
    expect(ids).toEqual(['GC7-3-1', 'GC7-3-4'])
    for (const id of [...ids, textOf(head, 'MsgId'), textOf(group, 'PmtInfId')])
      expect(id).toMatch(/^[\w-]{1,35}$/)
    expect(transfers.map(transfer => textOf(transfer, 'Amt', 'InstdAmt'))).toEqual(['72.49', '1000.01'])
  })

  it('writes names as banks take them', () => {
    expect(textOf(group, 'Dbtr', 'Nm')).toBe('Shop + Sons')
    expect(transfers.map(transfer => textOf(transfer, 'Cdtr', 'Nm'))).toEqual(['Zoe Groesse', 'A + B / C'])
    expect(textOf(group, 'DbtrAgt', 'FinInstnId', 'Othr', 'Id')).toBe('NOTPROVIDED')
    expect(textOf(transfers[1] ?? [], 'CdtrAgt', 'FinInstnId', 'BICFI')).toBe('COBADEFFXXX')
  })

  it('has another name when other payments are in it, and the same for the same', () => {
    const idOf = (payments: readonly Payment[]): string =>
      /<MsgId>(.*)<\/MsgId>/.exec(sepaXml(fileOf(payments), PAYER))?.[1] ?? ''
    const [first, second] = [bankPayment(1, '100', 'A'), bankPayment(2, '100', 'B')]
    expect(idOf([first, second])).toBe(idOf([first, second]))
    expect(idOf([second])).not.toBe(idOf([first, second]))
  })
})

describe('sepaText()', () => {
  it('holds nothing but what EPC217-08 allows, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 140 }), (text, most) => {
        const written = sepaText(text, most)
        expect(written).toMatch(/^[A-Za-z0-9/?:().,'+ -]*$/)
        expect(written.length).toBeLessThanOrEqual(most)
        expect(written).not.toMatch(/^\/|\/$|\/\//)
      }),
    )
  })
})

describe('writePayoutFile()', () => {
  it('refuses transfers of other currencies, without a payer, and where nobody is paid that way', () => {
    const bank = [bankPayment(1, '100', 'A')]
    expect(() => writePayoutFile('sepa', fileOf(bank, 'GBP'), PAYER)).toThrow('SEPA transfers are in euros')
    expect(() => writePayoutFile('sepa', fileOf(bank), undefined)).toThrow('Say first who pays')
    expect(() => writePayoutFile('paypal', fileOf(bank), PAYER)).toThrow('No open payment')
    const paid = [{ ...bankPayment(1, '100', 'A'), item: itemOf(1, '100', { state: 'paid' }) }]
    expect(() => writePayoutFile('sepa', fileOf(paid), PAYER)).toThrow('No open payment')
  })

  it('keeps spreadsheets from computing what an affiliate wrote, and amounts of currencies without cents whole', () => {
    const words = '=HYPERLINK("http://evil.example")'
    const other: Payment = {
      item: itemOf(1, '1234', { name: '@SUM(A1)' }),
      details: { kind: 'other', words },
      place: 1,
    }
    const csv = payoutCsv(fileOf([other], 'JPY'))
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    expect(csv).toContain(`,'@SUM(A1),`)
    expect(csv).toContain(',JPY,1234,0,')
    const paypal: Payment = { ...other, details: { kind: 'paypal', address: 'a@b.example' } }
    expect(paypalCsv(fileOf([paypal]))).toBe('a@b.example,12.34,EUR,GC7-3-1,Friends GC7-3-1\r\n')
  })
})
