import { z } from 'zod'
import { RELEASE_FAMILY_NAMES } from '../privacy/release-families.ts'
import { isReadable } from './colour-contrast.ts'
import { PART_SHAPES, shapesOf } from './part-shapes.ts'

export const MOST_REPORTS = 50
export const MOST_PARTS = 12
export const MOST_OTHER_SITES = 11
export const MOST_WEEKS = 53
export const MOST_MONTHS = 24

const day = z.iso.date('must be a day, such as 2026-06-30')

/** Which releases are in a report. All but the fixed one move on with each release, and none looks at a clock. */
const period = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('last') }),
  z.strictObject({ kind: z.literal('weeks'), n: z.int().min(1).max(MOST_WEEKS) }),
  z.strictObject({ kind: z.literal('months'), n: z.int().min(1).max(MOST_MONTHS) }),
  z
    .strictObject({ kind: z.literal('fixed'), from: day, to: day })
    .refine(({ from, to }) => from <= to, 'must not end before it begins'),
])
export type SharedPeriod = z.infer<typeof period>

const part = z
  .strictObject({
    family: z.enum(RELEASE_FAMILY_NAMES),
    as: z.enum(PART_SHAPES),
    /** Values that are listed at most. */
    rows: z.int().min(1).max(50).default(10),
  })
  .refine(({ family, as }) => shapesOf(family).includes(as), 'cannot be drawn like this')
export type ReportPart = z.infer<typeof part>

/** What an owner says of a report. All else comes from releases. */
export const reportForm = z.strictObject({
  title: z.string().trim().min(1, 'must have a title').max(120),
  words: z.string().trim().max(1200).default(''),
  period,
  parts: z
    .array(part)
    .min(1, 'must have a part')
    .max(MOST_PARTS)
    .refine(
      parts => new Set(parts.map(({ family, as }) => `${family} ${as}`)).size === parts.length,
      'must not have a part twice',
    ),
  /** `#rrggbb` of bars and lines; null for the usual one. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'must be a colour, such as #0b6157')
    .refine(isReadable, 'is too light to be seen on white; choose a darker one')
    .nullable()
    .default(null),
})
export type ReportForm = z.infer<typeof reportForm>
