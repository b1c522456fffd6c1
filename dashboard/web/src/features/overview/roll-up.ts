import type { SiteFigures, Sums } from './api/overview.ts'

export interface RolledUp {
  readonly total: Sums
  /** A share (0.1 is a tenth more); null where there is nothing to compare with. */
  readonly changes: Readonly<Record<keyof Sums, number | null>>
}

const sumOf = (all: readonly (Sums | undefined)[], count: keyof Sums): number =>
  all.reduce((sum, sums) => sum + (sums?.[count] ?? 0), 0)

const shareOf = (now: number, before: number): number | null => (before === 0 ? null : now / before - 1)

/** How a site compares, in what is counted of it. */
export function changeOf({ compared, counts }: SiteFigures): number | null {
  return compared && shareOf(compared.now[counts], compared.before[counts])
}

/** All sites added up. A site of which nothing can be compared is on neither side of the change. */
export function rollUp(sites: readonly SiteFigures[]): RolledUp {
  const of = (count: keyof Sums): number =>
    sumOf(
      sites.map(site => site.total),
      count,
    )
  const change = (count: keyof Sums): number | null =>
    shareOf(
      sumOf(
        sites.map(site => site.compared?.now),
        count,
      ),
      sumOf(
        sites.map(site => site.compared?.before),
        count,
      ),
    )
  return {
    total: { visitors: of('visitors'), pageviews: of('pageviews') },
    changes: { visitors: change('visitors'), pageviews: change('pageviews') },
  }
}

/** The most visited first; where nobody is told apart, page views decide, behind the others. */
export const byVisitors = (a: SiteFigures | undefined, b: SiteFigures | undefined): number =>
  (b?.total.visitors ?? -1) - (a?.total.visitors ?? -1) ||
  (b?.total.pageviews ?? -1) - (a?.total.pageviews ?? -1)
