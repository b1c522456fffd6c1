import type { Member } from '@gatecount/shared/adapters/control/programme-members'
import type { MembershipState } from '@gatecount/shared/domain/affiliate/programme'
import { z } from 'zod'
import { email } from '../people/invitation-routes.ts'
import { fault } from '../words/fault.ts'
import { day } from './programme-fields.ts'

const STATES = ['applied', 'approved', 'suspended', 'declined', 'left'] as const satisfies MembershipState[]

/** What somebody can become, by what they are. */
export const NEXT_STATES: Readonly<Record<MembershipState, readonly MembershipState[]>> = {
  applied: ['approved', 'declined'],
  approved: ['suspended', 'left'],
  suspended: ['approved', 'left'],
  declined: ['approved'],
  left: ['approved'],
}

const code = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}_-]{2,40}$/u, fault('must be 2 to 40 letters, digits, hyphens or underscores'))
const kind = z.enum(['code', 'coupon'])

export const codeAnswer = z.object({
  kind,
  code: z.string(),
  subCodes: z.array(z.string()),
  retiredOn: z.string().nullable(),
})
export const memberAnswer = z.object({
  affiliate: z.string(),
  name: z.string(),
  email: z.string(),
  website: z.string(),
  state: z.enum(STATES),
  reason: z.string(),
  words: z.string(),
  appliedOn: z.string(),
  since: z.string().nullable(),
  codes: z.array(codeAnswer),
}) satisfies z.ZodType<Member, unknown>

export const newMember = z.strictObject({ email, name: z.string().trim().max(120).default('') })
export const memberChange = z
  .strictObject({
    state: z.enum(['approved', 'suspended', 'declined', 'left']),
    /** First day on which it holds; today without it. */
    from: day.optional(),
    reason: z.string().trim().max(500).default(''),
  })
  .refine(({ state, reason }) => reason !== '' || state === 'approved' || state === 'left', {
    path: ['reason'],
    message: fault('is needed: the affiliate reads it'),
  })
export const newCode = z.strictObject({ kind, code })
export const subCodes = z.strictObject({ subCodes: z.array(code).max(20) })
