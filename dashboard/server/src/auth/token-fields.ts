import type { KnownToken } from '@gatecount/shared/adapters/control/tokens'
import { EARNINGS_SCOPE, TOKEN_SCOPES } from '@gatecount/shared/domain/identity/permissions'
import { z } from 'zod'

const DAY_MS = 86_400_000

export const newToken = z.strictObject({
  label: z.string().trim().max(100).default(''),
  /** Days it is valid; without, until it is removed. */
  days: z.int().min(1).max(3650).optional(),
})

export const shownToken = z.object({
  id: z.int(),
  label: z.string(),
  scopes: z.array(z.enum([...TOKEN_SCOPES, EARNINGS_SCOPE])),
  createdAt: z.date(),
  lastUsedOn: z.string().nullable(),
  expiresAt: z.date().nullable(),
})

export const viewToken = ({ id, label, scopes, createdAt, lastUsedOn, expiresAt }: KnownToken) => ({
  id,
  label,
  scopes,
  createdAt,
  lastUsedOn,
  expiresAt,
})

export const endOf = (days: number | undefined, now: number): Date | null =>
  days === undefined ? null : new Date(now + days * DAY_MS)
