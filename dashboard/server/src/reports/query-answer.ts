import { z } from 'zod'

const row = z.object({ dimensions: z.array(z.string()), metrics: z.array(z.number().nullable()) })

/** The answer to a question, in the shape of the Stats API v2. */
export const queryAnswer = z.object({
  results: z.array(row),
  meta: z.object({
    figures: z.string(),
    days: z.int(),
    time_zone: z.string(),
    k: z.object({ 1: z.int(), 2: z.int() }),
    cut: z.string(),
    /** Of revenue, where it is asked for (ISO 4217). */
    currency: z.string().optional(),
    remainder: row.nullable(),
    warnings: z.array(z.string()),
    imports_included: z.boolean().optional(),
    total_rows: z.int().optional(),
    time_labels: z.array(z.string()).optional(),
  }),
  /** As it was understood. */
  query: z.looseObject({ site_id: z.string(), date_range: z.array(z.string()) }),
})
