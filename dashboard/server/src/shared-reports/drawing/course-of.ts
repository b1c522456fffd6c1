import { sigmasOf, valueFigure } from '@gatecount/shared/domain/report-sharing/part-figures'
import type {
  SharedDocument,
  SharedPart,
  SharedSeries,
} from '@gatecount/shared/domain/report-sharing/shared-document'
import type { CoursePoint } from './draw-line.ts'

/** The counts of a total, release by release. */
export function courseOf(
  { sites }: SharedDocument,
  { family }: SharedPart,
  { site, values }: SharedSeries,
): readonly CoursePoint[] {
  const releases = sites.find(({ domain }) => domain === site)?.releases ?? []
  const sigmas = sigmasOf(releases, family)
  const counts = values[0]?.counts ?? []
  return releases.map(({ receipt: { start, end } }, at) => ({
    from: start,
    to: end,
    figure: valueFigure([counts[at] ?? null], [sigmas[at] ?? null]) ?? null,
  }))
}
