import { z } from 'zod'
import { dateRangeSchema } from './date-range.ts'
import { METRIC_NAMES, type MetricName } from './metrics.ts'

const MAX_ROWS = 10_000

/**
 * Body of `POST /api/v2/query`, in the shape of Plausible's Stats API v2. What the shape allows and the catalogue of cuts
 * does not (several filters, other operators, pairs that are not counted) is refused by the plan, with the reason.
 */
export const querySchema = z.strictObject({
  site_id: z.string().min(1).max(253),
  metrics: z.array(z.enum(METRIC_NAMES as [MetricName, ...MetricName[]])).min(1),
  date_range: dateRangeSchema,
  dimensions: z.array(z.string().max(200)).default([]),
  filters: z.array(z.array(z.unknown())).default([]),
  order_by: z.array(z.tuple([z.string(), z.enum(['asc', 'desc'])])).optional(),
  include: z
    .strictObject({
      imports: z.boolean().optional(),
      time_labels: z.boolean().optional(),
      total_rows: z.boolean().optional(),
    })
    .default({}),
  pagination: z
    .strictObject({
      limit: z.number().int().min(1).max(MAX_ROWS).default(MAX_ROWS),
      offset: z.number().int().min(0).max(1_000_000).default(0),
    })
    .default({ limit: MAX_ROWS, offset: 0 }),
})
export type AskedQuery = z.infer<typeof querySchema>
