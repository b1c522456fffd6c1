import { createHmac } from 'node:crypto'
import type { SaleSecret } from '@gatecount/shared/adapters/control/sale-keys'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import fc from 'fast-check'
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { checkShopSignature } from './check-shop-signature.ts'

const AT = Date.parse('2026-03-30T12:00:00Z')
const secretOf = (text: string, expiresAt: Date | null = null): SaleSecret => ({
  secret: veil(Buffer.from(text)),
  expiresAt,
})
const OLD = secretOf('the secret before', new Date(AT + 1))
const NOW = secretOf('the secret of now')
const BODY = '{"id":1001,"total":"99.60","note":"Grüße ☕"}'
const base64 = (secret: string, body = BODY): string =>
  createHmac('sha256', secret).update(body).digest('base64')
const stripe = (secret: string, at = AT, payload = BODY): string =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(at / 1000) })

describe('checkShopSignature()', () => {
  it.each(['woocommerce', 'shopify'] as const)('checkShopSignature() knows the base64 of %s', system => {
    const check = (signature: string, body = BODY) =>
      checkShopSignature(system, { signature, body, at: AT }, [NOW, OLD])
    expect(check(base64('the secret of now'))).toBeUndefined()
    expect(check(base64('the secret before'))).toBeUndefined()
    expect(check(base64('another secret'))).toBe('wrong_signature')
    expect(check(base64('the secret of now'), `${BODY} `)).toBe('wrong_signature')
    expect(check(createHmac('sha256', 'the secret of now').update(BODY).digest('hex'))).toBe(
      'wrong_signature',
    )
    expect(check('')).toBe('no_signature')
  })

  it('checkShopSignature() gives the base64 that a known key and body have', () => {
    const signature = '97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg='
    const body = 'The quick brown fox jumps over the lazy dog'
    expect(checkShopSignature('shopify', { signature, body, at: AT }, [secretOf('key')])).toBeUndefined()
  })

  it('checkShopSignature() believes what the package of Stripe signs, for five minutes', () => {
    const check = (signature: string, at = AT) =>
      checkShopSignature('stripe', { signature, body: BODY, at }, [
        secretOf('whsec_now'),
        secretOf('whsec_old'),
      ])
    expect(check(stripe('whsec_now'))).toBeUndefined()
    expect(check(stripe('whsec_old'))).toBeUndefined()
    expect(check(stripe('whsec_other'))).toBe('wrong_signature')
    expect(check(stripe('whsec_now', AT, `${BODY} `))).toBe('wrong_signature')
    expect(check(stripe('whsec_now', AT - 300_000))).toBeUndefined()
    expect(check(stripe('whsec_now', AT - 301_000))).toBe('stale_signature')
    expect(check(stripe('whsec_now', AT + 301_000))).toBe('stale_signature')
    // A forger who is late is told that the secret is wrong, and nothing of the clock.
    expect(check(stripe('whsec_other', AT - 301_000))).toBe('wrong_signature')
    expect(() =>
      Stripe.webhooks.constructEvent(BODY, stripe('whsec_now', Date.now()), 'whsec_now'),
    ).not.toThrow()
  })

  it('checkShopSignature() looks at each of several signatures of Stripe, and at no other scheme', () => {
    const check = (signature: string) =>
      checkShopSignature('stripe', { signature, body: BODY, at: AT }, [secretOf('whsec_now')])
    const [time = '', right = ''] = stripe('whsec_now').split(',')
    const wrong = `v1=${'0'.repeat(64)}`
    expect(check([time, wrong, right].join(','))).toBeUndefined()
    expect(check([time, wrong, right.replace('v1', 'v0')].join(','))).toBe('wrong_signature')
    for (const broken of [right, time, 't=x,v1=y', 'nonsense', '=,=', ','])
      expect(check(broken)).toBe('no_signature')
  })

  it('checkShopSignature() takes an old secret until it ended, whenever the worker comes to it', () => {
    const check = (at: number) =>
      checkShopSignature('woocommerce', { signature: base64('the secret before'), body: BODY, at }, [OLD])
    expect(check(AT)).toBeUndefined()
    expect(check(AT + 1)).toBe('wrong_signature')
  })

  it('checkShopSignature() believes no header that somebody made up, and throws at none', () => {
    const systems = fc.constantFrom('woocommerce' as const, 'shopify' as const, 'stripe' as const)
    const pairs = fc.array(fc.tuple(fc.constantFrom('t', 'v1', 'v0', ''), fc.string()), { maxLength: 5 })
    const headers = fc.oneof(
      fc.string(),
      pairs.map(list => list.map(([name, value]) => `${name}=${value}`).join(',')),
    )
    fc.assert(
      fc.property(systems, headers, fc.string(), (system, signature, body) => {
        expect(checkShopSignature(system, { signature, body, at: AT }, [NOW])).not.toBeUndefined()
      }),
    )
  })
})
