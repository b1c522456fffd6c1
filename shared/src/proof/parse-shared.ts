import { z } from 'zod'
import { RELEASE_FAMILY_NAMES } from '../domain/privacy/release-families.ts'
import { PART_SHAPES } from '../domain/report-sharing/part-shapes.ts'
import type { SignedShared } from '../domain/report-sharing/shared-document.ts'

const count = z.int().min(0)
const text = z.string()
const family = z.enum(RELEASE_FAMILY_NAMES)

const receipt = z.strictObject({
  kind: z.literal('release'),
  version: z.literal(1),
  site: text,
  sequence: count,
  period: z.enum(['week', 'month']),
  start: text,
  end: text,
  unit: z.literal('visitor-day'),
  noise: z.literal('discrete-gaussian'),
  preset: z.enum(['public', 'partner']),
  rho: z.number(),
  epsilon: z.number(),
  delta: z.number(),
  families: z.array(
    z.strictObject({
      family,
      cells: count,
      perCell: count,
      sigma: z.number(),
      rho: z.number(),
      threshold: count.nullable(),
      floor: count,
      declared: count,
      listedFrom: count.nullable(),
    }),
  ),
  rows: count,
  snapshot: text,
  previous: text,
})

const figure = z.strictObject({
  count,
  spread: count,
  low: count,
  high: count,
  isNoisy: z.boolean(),
  releases: count,
})
const counts = z.array(count.nullable())

/** A shared report as a file holds it, and nothing else. */
export const sharedSchema = z.strictObject({
  document: z.strictObject({
    kind: z.literal('shared-report'),
    version: z.literal(1),
    title: text,
    words: text,
    from: text,
    to: text,
    confidence: z.number(),
    sites: z.array(
      z.strictObject({
        domain: text,
        releases: z.array(z.strictObject({ receipt, signature: text, publicKey: text })),
      }),
    ),
    parts: z.array(
      z.strictObject({
        family,
        as: z.enum(PART_SHAPES),
        series: z.array(
          z.strictObject({
            site: text,
            values: z.array(z.strictObject({ first: text, second: text, counts, figure })),
            rest: z.strictObject({ values: count, counts, listed: z.array(count), figure }).nullable(),
            remainder: figure.nullable(),
          }),
        ),
      }),
    ),
  }),
  signature: text,
  publicKey: text,
})

/** Whether a value says of itself that it is a shared report, whatever else is right about it. */
export const claimsToBeShared = (value: unknown): boolean =>
  z.looseObject({ document: z.looseObject({ kind: z.literal('shared-report') }) }).safeParse(value).success

/** Undefined for anything else, and for a report with more in it than one has. */
export function parseShared(value: unknown): SignedShared | undefined {
  const parsed = sharedSchema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}
