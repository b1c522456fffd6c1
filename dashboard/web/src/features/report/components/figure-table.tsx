import type { ChartPoint } from '../../../components/charts/time-chart.tsx'
import type { Figure } from '../figures.ts'

/** The numbers of the chart for screen readers. */
export function FigureTable({
  points,
  figure,
}: {
  readonly points: readonly ChartPoint[]
  readonly figure: Figure
}) {
  const words = (value: number | null): string => (value === null ? '–' : figure.full(value))
  return (
    <div className="hidden">
      <table>
        <caption>{figure.label} over time</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">{figure.label}</th>
            <th scope="col">In the period before</th>
          </tr>
        </thead>
        <tbody>
          {points.map(point => (
            <tr key={point.title}>
              <th scope="row">{point.title}</th>
              <td>{words(point.value)}</td>
              <td>{words(point.before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
