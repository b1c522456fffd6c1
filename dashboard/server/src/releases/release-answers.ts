import { z } from 'zod'
import { posted } from '../policy/posted-answer.ts'

const family = z.object({
  family: z.string(),
  cells: z.int(),
  perCell: z.int(),
  sigma: z.number(),
  rho: z.number(),
  threshold: z.int().nullable(),
  floor: z.int(),
  declared: z.int(),
  listedFrom: z.int().nullable(),
})

/** A privacy receipt as it was signed; its fields are explained where it is made (`shared/src/domain/privacy/receipt.ts`). */
const receipt = z.object({
  kind: z.literal('release'),
  version: z.literal(1),
  site: z.string(),
  sequence: z.int(),
  period: z.enum(['week', 'month']),
  start: z.string(),
  end: z.string(),
  unit: z.literal('visitor-day'),
  noise: z.literal('discrete-gaussian'),
  preset: z.string(),
  rho: z.number(),
  epsilon: z.number(),
  delta: z.number(),
  families: z.array(family),
  rows: z.int(),
  snapshot: z.string(),
  previous: z.string(),
})
const signed = z.object({ receipt, signature: z.string() })

export const receiptsAnswer = z.object({ releases: z.array(signed) })

/** What `gatecount verify` takes as a file. */
export const releaseAnswer = signed.extend({
  publicKey: z.string(),
  rows: z.array(z.object({ family: z.string(), first: z.string(), second: z.string(), count: z.int() })),
})

export const releaseSettingsAnswer = z.object({
  period: z.enum(['week', 'month']),
  preset: z.enum(['public', 'partner', 'none']),
  declared: z.object({ page: z.array(z.string()), exit_link: z.array(z.string()) }),
  ...posted,
})

/** With what each preset promises. */
export const releaseOffersAnswer = releaseSettingsAnswer.extend({
  presets: z.array(
    z.object({
      preset: z.string(),
      rho: z.number(),
      epsilon: z.number(),
      delta: z.number(),
      sigmas: z.array(z.object({ family: z.string(), sigma: z.number() })),
    }),
  ),
})
