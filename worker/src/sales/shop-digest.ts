import { createHmac } from 'node:crypto'
import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'

/** What is kept of a number that a shop gave to something. */
export type ShopDigest = (what: 'order' | 'refund' | 'message', text: string) => Buffer

/** Keyed hashes of the numbers of one site (HMAC-SHA-256): the same number of another site is another. */
export const shopDigest =
  (key: Veiled<Buffer>, site: number): ShopDigest =>
  (what, text) =>
    createHmac('sha256', unveil(key)).update(`${what} ${site} ${text}`).digest()
