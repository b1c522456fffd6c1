import type { ChartPoint } from '../../components/charts/time-chart.tsx'
import { addDays, daysIn, type Range } from '../../lib/local-date.ts'
import { inMainUnit } from '../../lib/minor-units.ts'
import { asInterval } from '../../lib/wording.ts'
import type { OwnEarnings } from './api/programmes.ts'

/** What was earned on each day of a range, days without anything too. Today is not over. */
export function earningsCourse(
  { days, today }: Pick<OwnEarnings, 'days' | 'today'>,
  range: Range,
  currency: string,
): ChartPoint[] {
  const earned = new Map(days.map(one => [one.day, one.earned]))
  return Array.from({ length: daysIn(range) }, (_, at) => {
    const day = addDays(range.from, at)
    return {
      axis: asInterval('day', day, 'short'),
      title: asInterval('day', day, 'long'),
      beforeTitle: null,
      value: inMainUnit(earned.get(day) ?? '0', currency),
      before: null,
      open: day === today,
    }
  })
}
