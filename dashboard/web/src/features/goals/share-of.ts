/**
 * What share of a whole a part is, 0 … 1. Null where the whole is not known, or empty. On an open day a part can be a step
 * ahead of its whole; it is never more than all of it.
 */
export const shareOf = (part: number | null, whole: number | null | undefined): number | null =>
  part === null || whole === null || whole === undefined || whole === 0 ? null : Math.min(1, part / whole)
