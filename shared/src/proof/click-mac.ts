import { createHmac } from 'node:crypto'
import type { Mac } from '../domain/affiliate/click-cookie.ts'
import { unveil, type Veiled } from '../domain/privacy/veiled.ts'

/** 128 bits, which is more than anybody tries out. */
const BYTES = 16

/** HMAC-SHA-256 under the key of clicks, cut short since it travels with every request to the shop. */
export const clickMac =
  (key: Veiled<Buffer>): Mac =>
  text =>
    createHmac('sha256', unveil(key)).update(text).digest().subarray(0, BYTES).toString('base64url')
