import type { OwnDetails } from '@gatecount/shared/adapters/control/payouts/details-store'
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools'
import { z } from 'zod'
import { email } from '../account/routes/fields.ts'
import { fault } from '../words/fault.ts'

const iban = z
  .string()
  .max(64)
  .transform(typed => electronicFormatIBAN(typed) ?? '')
  .refine(code => isValidIBAN(code), fault('is not an IBAN: look at it again, its check digits do not fit'))
const bic = z
  .string()
  .max(20)
  .transform(typed => typed.replaceAll(/\s/g, '').toUpperCase())
  .refine(code => code === '' || isValidBIC(code), fault('is not a BIC'))
  .default('')

/** The account that a merchant pays from. */
export const payerAccount = z.strictObject({ iban, bic })

/** How somebody wants to be paid, as they type it. */
export const paymentDetails = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('bank'),
    holder: z.string().trim().min(1, fault('is empty')).max(70),
    iban,
    bic,
  }),
  z.strictObject({
    kind: z.literal('paypal'),
    // A table opens such a sign as a formula, and a guard before it would make another address of it.
    address: email.regex(/^[a-z\d]/, fault('is not an e-mail address')),
  }),
  z.strictObject({ kind: z.literal('other'), words: z.string().trim().min(1, fault('is empty')).max(500) }),
])

export const kind = z.enum(['bank', 'paypal', 'other'])
const masked = z.object({ kind, masked: z.string() })

export const paymentAnswer = z.object({
  current: masked.nullable(),
  pending: masked
    .extend({
      inForceFrom: z
        .string()
        .nullable()
        .describe('when it takes the place of the current one; null: not confirmed yet'),
    })
    .nullable(),
  confirmedBy: z.enum(['mail', 'sign_in']).describe('how a change is confirmed here'),
})

export const viewDetails = ({ current, pending }: OwnDetails, confirmedBy: 'mail' | 'sign_in') => ({
  current,
  pending: pending && { ...pending, inForceFrom: pending.inForceFrom?.toISOString() ?? null },
  confirmedBy,
})

const line = z.string().trim().min(1, fault('is empty')).max(120)
const address = z.string().trim().min(1, fault('is empty')).max(500)
const taxId = z.string().trim().max(40).default('')

export const billingParty = z.strictObject({ name: line, address, taxId })
export const billingAgreement = billingParty.extend({
  taxRate: z.int().min(0).max(5000),
  note: z.string().trim().max(300).default(''),
})
