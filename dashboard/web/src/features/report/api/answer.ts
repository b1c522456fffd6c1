export interface Row {
  readonly dimensions: readonly string[]
  /** In the order of the metrics that were asked for; null where a figure does not exist. */
  readonly metrics: readonly (number | null)[]
}

export interface Answer {
  readonly results: readonly Row[]
  readonly meta: { readonly total_rows?: number; readonly remainder?: Row | null }
}
