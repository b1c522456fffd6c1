import { readShop } from '@gatecount/shared/domain/affiliate/shop/read-shop'
import type { ShopFact, ShopReading } from '@gatecount/shared/domain/affiliate/shop/shop-fact'
import type { ShopSystemName } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { expect } from 'vitest'
import { stripeEvent } from './payloads/stripe.ts'

/** A checksum that tests can make. */
export const mac = (text: string): string => `m${text.length}`
const clock = localClock('Europe/London')
const READING: ShopReading = { siteId: 7, mac, today: '2026-04-10', dayOf: at => clock.at(at).day }
export const readAll = (system: ShopSystemName, payload: unknown): ShopFact[] =>
  readShop(system, payload, READING)
/** The one thing that a webhook says. */
export const readOnly = (system: ShopSystemName, payload: unknown): ShopFact | undefined => {
  const facts = readAll(system, payload)
  expect(facts).toHaveLength(1)
  return facts[0]
}

/** The one thing that an event of Stripe says. */
export const readEvent = (type: string, object: object): ShopFact | undefined =>
  readOnly('stripe', stripeEvent(type, object))
