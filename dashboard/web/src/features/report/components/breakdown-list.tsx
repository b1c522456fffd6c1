import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { Explain } from '../../../components/ui/explain.tsx'
import { asPercent, inFull, inShort } from '../../../lib/wording.ts'
import type { Metric } from '../api/run-query.ts'
import type { Breakdown, BreakdownRow } from '../api/use-breakdown.ts'
import { DIMENSION_WORDS, valueLabel } from '../value-label.ts'
import './breakdown-list.css'

const HEADINGS: Partial<Record<Metric, string>> = {
  visitors: 'Visitors',
  pageviews: 'Views',
  events: 'Times',
}

export const WHY_TOO_FEW =
  'A value is listed once enough different visitors share it: five in a day, ten where two things are combined. What fewer share is added up here, so that the list is complete and nobody can be picked out of it.'

interface Props {
  readonly dimension: Dimension
  readonly breakdown: Breakdown
  /** Visitors that the shares are shares of; null when that is not known. */
  readonly total: number | null
  readonly choose: (value: string) => void
  /** The dimension's own word for its column when it differs. */
  readonly heading?: string
}

function Numbers({
  row,
  breakdown,
  total,
}: {
  row: BreakdownRow
  breakdown: Breakdown
  total: number | null
}) {
  const visitors = row.figures[0] ?? null
  return (
    <>
      {breakdown.metrics.map((metric, i) => {
        const value = row.figures[i] ?? null
        return (
          <td key={metric} className="shares__number" title={value === null ? undefined : inFull(value)}>
            {value === null ? '–' : inShort(value)}
          </td>
        )
      })}
      <td className="shares__share">
        {visitors === null || total === null || total === 0 ? '' : asPercent(Math.min(1, visitors / total))}
      </td>
    </>
  )
}

/** Values with their figures, share bars and what the gate holds back. Choosing a value filters the report. */
export function BreakdownList({ dimension, breakdown, total, choose, heading }: Props) {
  const all = breakdown.remainder ? [...breakdown.rows, breakdown.remainder] : breakdown.rows
  const largest = Math.max(1, ...all.map(row => row.figures[0] ?? 0))
  const bar = (row: BreakdownRow) => ({ width: `${(100 * (row.figures[0] ?? 0)) / largest}%` })
  return (
    <table className="shares">
      <thead>
        <tr>
          <th scope="col">{heading ?? DIMENSION_WORDS[dimension]}</th>
          {breakdown.metrics.map(metric => (
            <th key={metric} scope="col" className="shares__number">
              {HEADINGS[metric]}
            </th>
          ))}
          <th scope="col" className="shares__share">
            <span className="hidden">Share of visitors</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {breakdown.rows.map(row => {
          const label = valueLabel(dimension, row.value)
          return (
            <tr key={row.value}>
              <th scope="row" className="shares__name">
                <span className="shares__bar" style={bar(row)} />
                {row.value === '' ? (
                  <span className="shares__value">{label}</span>
                ) : (
                  <button
                    type="button"
                    className="shares__value"
                    title={label}
                    onClick={() => choose(row.value)}
                  >
                    {label}
                  </button>
                )}
              </th>
              <Numbers row={row} breakdown={breakdown} total={total} />
            </tr>
          )
        })}
        {breakdown.remainder && (
          <tr className="shares__rest">
            <th scope="row" className="shares__name">
              <span className="shares__bar" style={bar(breakdown.remainder)} />
              <span className="shares__value">
                Too few visitors to show <Explain about="Why are these not listed?">{WHY_TOO_FEW}</Explain>
              </span>
            </th>
            <Numbers row={breakdown.remainder} breakdown={breakdown} total={total} />
          </tr>
        )}
      </tbody>
    </table>
  )
}
