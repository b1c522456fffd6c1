import { asCsv } from '@gatecount/shared/domain/report/csv'
import type { SharedFigure } from '@gatecount/shared/domain/report-sharing/noise-interval'
import type { SharedDocument } from '@gatecount/shared/domain/report-sharing/shared-document'
import { courseOf } from './course-of.ts'

const COLUMNS = [
  'site',
  'figure',
  'row',
  'first',
  'second',
  'from',
  'to',
  'count',
  'plus_minus',
  'low',
  'high',
  'confidence',
  'noisy',
  'releases',
]

/** What a row is: a value, listed values that are not named, what is not listed, or one release of a course. */
type RowKind = 'value' | 'more_values' | 'not_listed' | 'release'

/** A shared report as a table, with the names of the API whatever language it is read in. */
export function reportCsv(document: SharedDocument): string {
  const { from, to, confidence, parts } = document
  const rows = parts.flatMap(part =>
    part.series.flatMap(series => {
      const { site, values, rest, remainder } = series
      const row = (
        kind: RowKind,
        figure: SharedFigure,
        { first = '', second = '', days = { from, to } } = {},
      ): (string | number)[] => [
        site,
        part.family,
        kind,
        first,
        second,
        days.from,
        days.to,
        figure.count,
        figure.spread,
        figure.low,
        figure.high,
        confidence,
        figure.isNoisy ? 'yes' : 'no',
        figure.releases,
      ]
      if (part.as === 'line')
        return courseOf(document, part, series).flatMap(({ figure, ...days }) =>
          figure === null ? [] : [row('release', figure, { days })],
        )
      return [
        ...values.map(({ figure, first, second }) => row('value', figure, { first, second })),
        ...(rest === null ? [] : [row('more_values', rest.figure)]),
        ...(remainder === null ? [] : [row('not_listed', remainder)]),
      ]
    }),
  )
  return asCsv([COLUMNS, ...rows])
}
