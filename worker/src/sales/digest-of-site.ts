import { createHmac } from 'node:crypto'
import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'

/** The keyed hash that is kept in place of a number of the shop. */
export type Digest = (what: 'order' | 'refund' | 'message', text: string) => Buffer

/** Numbers of one site say nothing on another. */
export const digestOfSite =
  (orderKey: Veiled<Buffer>, site: number): Digest =>
  (what, text) =>
    createHmac('sha256', unveil(orderKey)).update(`${what} ${site} ${text}`).digest()
