import { describe, expect, it } from 'vitest'
import { bareDomain, type EventBody, readEventBody } from './event-body.ts'
import { FieldErrors } from './field-errors.ts'

const URL = 'https://shop.example/'

function read(fields: Record<string, unknown>): { event: EventBody; errors: object } {
  const errors = new FieldErrors()
  const event = readEventBody({ n: 'pageview', u: URL, ...fields }, errors)
  return { event, errors: errors.toJSON().errors }
}

describe('readEventBody()', () => {
  it('readEventBody() reads the long names as it reads the short ones', () => {
    const short = {
      n: 'Order',
      u: URL,
      d: 'shop.example',
      r: 'https://a.example/',
      p: { tier: 'a' },
      $: { currency: 'EUR', amount: 5 },
      h: 1,
      i: false,
    }
    const long = {
      name: 'Order',
      url: URL,
      domain: 'shop.example',
      referrer: 'https://a.example/',
      props: { tier: 'a' },
      revenue: { currency: 'EUR', amount: 5 },
      hashMode: 1,
      interactive: false,
    }
    const errors = new FieldErrors()
    expect(readEventBody(long, errors)).toEqual(readEventBody(short, errors))
    expect(readEventBody(short, errors)).toMatchObject({
      name: 'Order',
      hashMode: true,
      interactive: false,
      revenue: { currency: 'EUR', amount: '5' },
    })
    expect(errors.any).toBe(false)
  })

  it.each(['p', 'props', 'm', 'meta'])('readEventBody() reads properties from "%s", object or JSON', name => {
    expect(read({ [name]: { tier: 'a' } }).event.props).toEqual({ tier: 'a' })
    expect(read({ [name]: '{"tier":"a"}' }).event.props).toEqual({ tier: 'a' })
    for (const bad of ['{"tier"', '[1]', '5', '', 7, [1], true])
      expect(read({ [name]: bad })).toMatchObject({ event: { props: {} }, errors: {} })
  })

  it('readEventBody() names what is missing', () => {
    const errors = new FieldErrors()
    readEventBody({}, errors)
    expect(errors.toJSON()).toEqual({ errors: { event_name: ["can't be blank"], url: ['is required'] } })
    expect(read({ d: '' }).errors).toEqual({ domain: ["can't be blank"] })
    expect(read({ d: 5 }).errors).toEqual({ domain: ["can't be blank"] })
    expect(read({ n: '  ' }).errors).toEqual({ event_name: ["can't be blank"] })
    expect(read({ n: {} }).errors).toEqual({ event_name: ["can't be blank"] })
  })

  it('readEventBody() takes a name of 120 characters, whatever they weigh, and none of 121', () => {
    expect(read({ n: 404 }).event.name).toBe('404')
    for (const letter of ['a', 'ß', '🙂']) {
      expect(read({ n: letter.repeat(120) }).errors).toEqual({})
      expect(read({ n: letter.repeat(121) }).errors).toEqual({
        event_name: ['should be at most 120 character(s)'],
      })
    }
  })

  it('readEventBody() takes an address of 2,000 bytes and none of 2,001', () => {
    const room = 2000 - URL.length
    expect(read({ u: URL + 'a'.repeat(room) }).errors).toEqual({})
    expect(read({ u: URL + 'a'.repeat(room + 1) }).errors).toEqual({
      url: ['should be at most 2000 byte(s)'],
    })
    expect(read({ u: URL + 'ä'.repeat(room / 2 + 1) }).errors).toEqual({
      url: ['should be at most 2000 byte(s)'],
    })
  })

  it('readEventBody() refuses a page that is data', () => {
    for (const u of ['data:text/html,hi', 'DATA:text/html,hi'])
      expect(read({ u }).errors).toEqual({ url: ['scheme is not allowed'] })
  })

  it('readEventBody() reads a list of domains without www., each once', () => {
    expect(read({ d: 'www.Shop.example, two.example,,shop.example ' }).event.domains).toEqual([
      'shop.example',
      'two.example',
    ])
    expect(read({ d: null }).event.domains).toEqual([])
  })

  it.each([
    [
      { currency: 'eur', amount: '12.30' },
      { currency: 'EUR', amount: '12.30' },
    ],
    ['{"currency":"USD","amount":-3}', { currency: 'USD', amount: '-3' }],
    [{ currency: 'EURO', amount: 1 }, null],
    [{ currency: 'EUR' }, null],
    [{ currency: 'EUR', amount: 'much' }, null],
    [{ currency: 'EUR', amount: 1e30 }, null],
    [{ amount: 1 }, null],
    ['{"currency"', null],
    [5, null],
  ])('readEventBody() reads the revenue %j as %j, and ignores a bad one', (revenue, expected) => {
    expect(read({ $: revenue })).toMatchObject({ event: { revenue: expected }, errors: {} })
  })

  it('readEventBody() wants attention or depth of an engagement, and of nothing else', () => {
    expect(read({ n: 'engagement' }).errors).toEqual({
      scroll_depth: ['either scroll depth or engagement time must be given'],
    })
    expect(read({ n: 'engagement', e: 'x', sd: 'y' }).errors).not.toEqual({})
    for (const fields of [{ e: 0 }, { sd: 0 }, { sd: 255 }, { e: 5, sd: 5 }])
      expect(read({ n: 'engagement', ...fields }).errors).toEqual({})
    expect(read({ n: 'pageview' }).errors).toEqual({})
  })

  it.each([
    [0, 0],
    [55.9, 55],
    [100, 100],
    [101, 100],
    [254, 100],
    [255, null],
    [-1, null],
    ['50', null],
  ])('readEventBody() reads a scroll depth of %j as %j', (sd, scroll) => {
    expect(read({ n: 'engagement', e: 1, sd }).event.scroll).toBe(scroll)
  })

  it('readEventBody() reads attention up to a day, and a broken clock as none', () => {
    const day = 24 * 3_600_000
    const attention = (e: number) => read({ n: 'engagement', e }).event.engagedMs
    expect([attention(1500), attention(2 * day), attention(31 * day), attention(-5)]).toEqual([
      1500,
      day,
      0,
      0,
    ])
  })

  it('readEventBody() takes every event for interactive that does not say otherwise', () => {
    expect(
      [{}, { i: true }, { i: false }, { interactive: false }].map(f => read(f).event.interactive),
    ).toEqual([true, true, false, false])
  })
})

describe('bareDomain()', () => {
  it('bareDomain() takes off www. once, and only at the front', () => {
    expect(['www.a.example', ' A.Example ', 'wwwa.example', 'a.www.example'].map(bareDomain)).toEqual([
      'a.example',
      'a.example',
      'wwwa.example',
      'a.www.example',
    ])
  })
})
