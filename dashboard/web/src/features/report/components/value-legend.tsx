import type { ComparedValues } from '../../../components/charts/time-chart.tsx'
import './value-legend.css'

/** Which line is which: they differ in how they are drawn, not only in colour. */
export function ValueLegend({ value, other }: ComparedValues) {
  return (
    <span className="value-legend">
      <span className="value-legend__line" aria-hidden="true" />
      {value}
      <span className="value-legend__line value-legend__line--other" aria-hidden="true" />
      {other}
    </span>
  )
}
