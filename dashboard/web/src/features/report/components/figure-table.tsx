import type { ChartPoint, ComparedValues } from '../../../components/charts/time-chart.tsx'
import { t } from '../../../lib/language.ts'
import type { NotesAt } from '../../annotations/notes-in-chart.ts'
import type { Figure } from '../figures.ts'

const notesOf = (places: readonly NotesAt[], at: number): string =>
  (places.find(place => place.at === at)?.notes ?? []).map(({ words }) => words).join('; ')

/** The numbers of the chart for screen readers. */
export function FigureTable({
  points,
  figure,
  values,
  places,
}: {
  readonly points: readonly ChartPoint[]
  readonly figure: Figure
  readonly values: ComparedValues | null
  readonly places: readonly NotesAt[]
}) {
  const words = (value: number | null): string => (value === null ? '–' : figure.full(value))
  return (
    <div className="hidden">
      <table>
        <caption>{t('{figure} over time', { figure: t(figure.label) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('When')}</th>
            <th scope="col">{values ? values.value : t(figure.label)}</th>
            <th scope="col">{values ? values.other : t('In the period before')}</th>
            {places.length > 0 && <th scope="col">{t('Notes')}</th>}
          </tr>
        </thead>
        <tbody>
          {points.map((point, at) => (
            <tr key={point.title}>
              <th scope="row">{point.title}</th>
              <td>{words(point.value)}</td>
              <td>{words(point.before)}</td>
              {places.length > 0 && <td>{notesOf(places, at)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
