import type { PaymentDetails } from '@gatecount/shared/domain/payout/payment-details'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import type { TestProgramme } from './open-ledger.ts'
import { useLedger } from './use-ledger.ts'

const house = useLedger()
const bank = (iban = 'DE89370400440532013000'): PaymentDetails => ({
  kind: 'bank',
  holder: 'Anna Muster',
  iban,
  bic: '',
})

const idOf = ({ affiliates }: TestProgramme, name: string): string => affiliates.get(name) ?? ''

/** Details that are in force long before. */
const tellAccount = (affiliate: string, details = bank()): Promise<void> =>
  house.store.payouts.changeDetails(affiliate, { details }, new Date('2009-11-01T00:00:00Z'))

async function sql(text: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: house.url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

describe('changeDetails()', () => {
  const start = Date.parse('2010-01-01T12:00:00Z')
  const hoursLater = (hours: number) => new Date(start + hours * 3_600_000)

  it('is in force three days after it was confirmed; until then the old ones are, and it can be withdrawn', async () => {
    const programme = await house.newProgramme()
    const { payouts } = house.store
    const anna = idOf(programme, 'anna')
    await tellAccount(anna)
    const old = { kind: 'bank', masked: 'DE•• •••• 3000' }
    const paypal: PaymentDetails = { kind: 'paypal', address: 'anna@blog.example' }
    const secret = veil('in a mail')
    await payouts.changeDetails(anna, { details: paypal, secret }, hoursLater(0))
    const pending = { kind: 'paypal', masked: 'a•••@b•••' }
    expect(await payouts.detailsOf(anna, hoursLater(1))).toEqual({
      current: old,
      pending: { ...pending, inForceFrom: null },
    })
    expect(await payouts.confirmDetails(anna, veil('another'), hoursLater(1))).toBeUndefined()
    expect(await payouts.confirmDetails(idOf(programme, 'bert'), secret, hoursLater(1))).toBeUndefined()
    expect(await payouts.confirmDetails(anna, secret, hoursLater(1))).toEqual(hoursLater(73))
    expect(await payouts.confirmDetails(anna, secret, hoursLater(2))).toBeUndefined()
    expect(await payouts.detailsOf(anna, hoursLater(72))).toMatchObject({ current: old, pending })
    expect(await payouts.detailsOf(anna, hoursLater(73))).toEqual({ current: pending, pending: null })
    await payouts.changeDetails(anna, { details: bank() }, hoursLater(80))
    expect(await payouts.withdrawDetails(anna, hoursLater(100))).toBe(true)
    expect(await payouts.withdrawDetails(anna, hoursLater(100))).toBe(false)
    expect(await payouts.detailsOf(anna, hoursLater(400))).toEqual({ current: pending, pending: null })
  })

  it('is not confirmed by a link of the day before', async () => {
    const programme = await house.newProgramme()
    const anna = idOf(programme, 'anna')
    const secret = veil('late')
    await house.store.payouts.changeDetails(anna, { details: bank(), secret }, hoursLater(0))
    expect(await house.store.payouts.confirmDetails(anna, secret, hoursLater(25))).toBeUndefined()
    expect(await house.store.payouts.detailsOf(anna, hoursLater(25))).toEqual({
      current: null,
      pending: null,
    })
  })

  it('keeps nothing readable in the database, and the key of it not in the clear', async () => {
    const programme = await house.newProgramme()
    const iban = 'NL91ABNA0417164300'
    await tellAccount(idOf(programme, 'anna'), bank(iban))
    const [stored] = (await sql(
      `SELECT json_agg(d)::text || encode(string_agg(sealed, ''), 'escape') AS text FROM payment_details d`,
    )) as readonly { text: string }[]
    expect(stored?.text).not.toMatch(/ABNA|0417164300|Muster/)
    expect(await sql(`SELECT wrapped FROM sign_in_keys WHERE name = 'payouts'`)).toEqual([{ wrapped: true }])
  })

  it('lets sharedAccounts() find affiliates with one account, however it was written', async () => {
    const programme = await house.newProgramme({ affiliates: ['anna', 'bert', 'carla'] })
    const [anna, bert, carla] = ['anna', 'bert', 'carla'].map(name => idOf(programme, name))
    await tellAccount(anna ?? '', { kind: 'paypal', address: 'One@Mail.example' })
    await tellAccount(bert ?? '', { kind: 'paypal', address: 'one@mail.example ' })
    await tellAccount(carla ?? '', { kind: 'paypal', address: 'other@mail.example' })
    expect(await house.store.sharedAccounts(programme.id)).toEqual([[anna, bert].toSorted()])
  })
})
