import { describe, expect, it } from 'vitest'
import { type Mac, writeClickCookie } from '../click-cookie.ts'
import { readSale } from './read-sale.ts'
import { refundBody, saleBody } from './sale-body.ts'

const mac: Mac = text => `m${text.length}`
const READING = { siteId: 7, today: '2026-03-31', mac }
const BODY = { site: 'shop.example', order: '1', currency: 'EUR', lines: [{ amount: '19.90' }] }
const read = (more: object = {}) => readSale(saleBody.parse({ ...BODY, ...more }), READING)

describe('readSale()', () => {
  it('readSale() takes amounts in minor units of the currency, and what is finer half up', () => {
    const lines = [{ amount: '19.90', quantity: 2 }, { amount: '0.005' }, { amount: '7' }]
    const amounts = (currency: string) => read({ currency, lines })?.lines.map(line => line.amount)
    expect(amounts('EUR')).toEqual([1990n, 1n, 700n])
    expect(amounts('JPY')).toEqual([20n, 0n, 7n])
    expect(amounts('KWD')).toEqual([19_900n, 5n, 7000n])
  })

  it('readSale() reads the click from its cookie, and says when it was not made here', () => {
    const cookie = writeClickCookie(7, { code: 'Anna', day: '2026-03-30' }, mac)
    expect(read({ click: cookie })?.click).toEqual({ code: 'anna', day: '2026-03-30' })
    expect(read({ click: 'v1.anna..2026-03-30.x' })).toMatchObject({ unreadableClick: true })
    expect(read({ click: { code: 'anna', day: '2026-03-30' } })?.click?.code).toBe('anna')
  })

  it('readSale() takes the day of today where none is said, and none that is in the future', () => {
    expect(read()?.day).toBe('2026-03-31')
    expect(read({ day: '2009-12-01' })?.day).toBe('2009-12-01')
    expect(read({ day: '2026-04-01' })?.day).toBe('2026-04-01')
    expect(read({ day: '2026-04-02' })).toBeUndefined()
  })
})

describe('saleBody', () => {
  it.each([
    { lines: [] },
    { lines: [{ amount: 19.9 }] },
    { lines: [{ amount: '-1' }] },
    { lines: [{ amount: '1e3' }] },
    { currency: 'eur' },
    { order: '' },
    { order: 'x'.repeat(201) },
    { day: '2026-02-30' },
    { email: 'a@b.example' },
    { payment: 0 },
  ])('saleBody takes no sale with %j', more => {
    expect(saleBody.safeParse({ ...BODY, ...more }).success).toBe(false)
  })
})

describe('refundBody', () => {
  it('refundBody takes a refund without an amount: all that is left', () => {
    const refund = refundBody.parse({ site: 'shop.example', refund: 'r1', order: '1', currency: 'EUR' })
    expect(refund).toMatchObject({ kind: 'refund' })
    expect(refund.amount).toBeUndefined()
  })
})
