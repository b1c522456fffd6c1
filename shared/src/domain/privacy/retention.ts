/** Kinds of data that have a time of their own: cells of one or two attributes, totals, and what was released. */
export const RETAINED_KINDS = ['attributes', 'totals', 'releases'] as const
export type RetainedKind = (typeof RETAINED_KINDS)[number]
/** Whole months; a kind without a number is kept. */
export type Retention = Readonly<Partial<Record<RetainedKind, number>>>

export const MOST_MONTHS = 120

/**
 * The first day that is kept: so many months before the one that goes on, so never less than was promised.
 * @param today the site's local day
 */
export function keptFrom(months: number, today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10)
}

const KEPT_SHORTER = 'totals must be kept for at least as long as attributes'

/**
 * Why the times do not fit together: a list is shown with what is missing to its total, so the total has to be kept for as
 * long as the list.
 */
export function retentionProblem({ attributes, totals }: Retention): typeof KEPT_SHORTER | undefined {
  if (totals === undefined) return undefined
  return attributes === undefined || attributes > totals ? KEPT_SHORTER : undefined
}
