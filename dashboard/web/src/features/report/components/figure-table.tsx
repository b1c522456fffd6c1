import type { ChartPoint } from '../../../components/charts/time-chart.tsx'
import { t } from '../../../lib/language.ts'
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
        <caption>{t('{figure} over time', { figure: t(figure.label) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('When')}</th>
            <th scope="col">{t(figure.label)}</th>
            <th scope="col">{t('In the period before')}</th>
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
