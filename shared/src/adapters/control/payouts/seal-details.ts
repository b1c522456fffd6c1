import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { accountName, type PaymentDetails } from '../../../domain/payout/payment-details.ts'
import { unveil, type Veiled } from '../../../domain/privacy/veiled.ts'

const IV = 12
const TAG = 16

/** One key has one purpose: what encrypts is not what compares. */
const derived = (key: Veiled<Buffer>, purpose: 'seal' | 'compare'): Buffer =>
  createHmac('sha256', unveil(key)).update(`payment details: ${purpose}`).digest()

export const detailsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bank'), holder: z.string(), iban: z.string(), bic: z.string() }),
  z.strictObject({ kind: z.literal('paypal'), address: z.string() }),
  z.strictObject({ kind: z.literal('other'), words: z.string() }),
])

/**
 * Nonce, tag and ciphertext, in this order (AES-256-GCM).
 * @param whose bound to it, so that what one has sealed never opens as another's
 */
export function sealDetails(key: Veiled<Buffer>, whose: string, details: PaymentDetails): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', derived(key, 'seal'), iv).setAAD(Buffer.from(whose))
  const text = Buffer.concat([cipher.update(JSON.stringify(details)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

/** @throws Error when it was not sealed with this key for this owner */
export function openDetails(key: Veiled<Buffer>, whose: string, sealed: Buffer): PaymentDetails {
  const [iv, tag, text] = [sealed.subarray(0, IV), sealed.subarray(IV, IV + TAG), sealed.subarray(IV + TAG)]
  const open = createDecipheriv('aes-256-gcm', derived(key, 'seal'), iv)
    .setAAD(Buffer.from(whose))
    .setAuthTag(tag)
  const plain = Buffer.concat([open.update(text), open.final()]).toString()
  return detailsSchema.parse(JSON.parse(plain))
}

/** The same for the same account, whoever has it; without the key nothing can be tried against it. */
export const accountDigest = (key: Veiled<Buffer>, details: PaymentDetails): Buffer =>
  createHmac('sha256', derived(key, 'compare')).update(accountName(details)).digest()
