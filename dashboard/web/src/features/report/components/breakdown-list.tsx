import { Explain } from '../../../components/ui/explain.tsx'
import { asPercent, inFull, inShort } from '../../../lib/wording.ts'
import type { Metric } from '../api/run-query.ts'
import type { Breakdown, BreakdownRow } from '../api/use-breakdown.ts'
import type { Totals } from '../api/use-totals.ts'
import type { ListCut } from '../cards.ts'
import { DIMENSION_WORDS, valueLabel } from '../value-label.ts'
import { RowName } from './row-name.tsx'
import './breakdown-list.css'

const HEADINGS: Partial<Record<Metric, string>> = {
  visitors: 'Visitors',
  visits: 'Visits',
  pageviews: 'Views',
  events: 'Times',
}

export const WHY_TOO_FEW =
  'A value is listed once enough different visitors share it: five in a day, ten where two things are combined. What fewer share is added up here, so that the list is complete and nobody can be picked out of it. Today’s lists move in steps of several visitors; the latest wait here.'

/** What stands for what is not listed, and why. */
interface TooFew {
  readonly words: string
  readonly why: string
}
const TOO_FEW_VISITORS: TooFew = { words: 'Too few visitors to show', why: WHY_TOO_FEW }
export const TOO_FEW_HITS: TooFew = {
  words: 'Too few hits to show',
  why: 'Nobody is told apart on this site, so a value is listed once it was hit fifty times in a day. What was hit less often is added up here.',
}

interface Props {
  readonly cut: ListCut
  readonly breakdown: Breakdown
  /** The figures of the whole report, of which the rows are shares. */
  readonly totals: Totals['values']
  readonly choose: (row: BreakdownRow) => void
  /** Other than usual for a child-directed site. */
  readonly tooFew?: TooFew
}

function Numbers({ row, breakdown, whole }: { row: BreakdownRow; breakdown: Breakdown; whole: number }) {
  const first = row.figures[0] ?? null
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
        {first === null || whole === 0 ? '' : asPercent(Math.min(1, first / whole))}
      </td>
    </>
  )
}

/** Values with their figures, share bars and what the gate holds back. Choosing a value filters the report. */
export function BreakdownList({ cut, breakdown, totals, choose, tooFew = TOO_FEW_VISITORS }: Props) {
  const { metrics, rows, remainder } = breakdown
  const firstOf = (row: BreakdownRow): number => row.figures[0] ?? 0
  const largest = Math.max(1, ...rows.map(firstOf), remainder ? firstOf(remainder) : 0)
  const bar = (row: BreakdownRow) => ({ width: `${(100 * firstOf(row)) / largest}%` })
  const [first = 'visitors'] = metrics
  // The events of a report are of all kinds, so they are not what clicks are a share of.
  const whole = first === 'events' ? 0 : (totals[first] ?? 0)
  return (
    <table className="shares">
      <thead>
        <tr>
          <th scope="col">
            {cut.from && `${DIMENSION_WORDS[cut.from]} → `}
            {DIMENSION_WORDS[cut.dimension]}
          </th>
          {metrics.map(metric => (
            <th key={metric} scope="col" className="shares__number">
              {HEADINGS[metric]}
            </th>
          ))}
          <th scope="col" className="shares__share">
            <span className="hidden">Share</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={`${row.from} ${row.value}`}>
            <th scope="row" className="shares__name">
              <span className="shares__bar" style={bar(row)} />
              <RowName
                label={valueLabel(cut.dimension, row.value)}
                from={cut.from && row.from !== null ? valueLabel(cut.from, row.from) : null}
                choose={row.value === '' ? null : () => choose(row)}
              />
            </th>
            <Numbers row={row} breakdown={breakdown} whole={whole} />
          </tr>
        ))}
        {remainder && (
          <tr className="shares__rest">
            <th scope="row" className="shares__name">
              <span className="shares__bar" style={bar(remainder)} />
              <span className="shares__value">
                <span className="shares__words">{tooFew.words}</span>
                <Explain about="Why are these not listed?">{tooFew.why}</Explain>
              </span>
            </th>
            <Numbers row={remainder} breakdown={breakdown} whole={whole} />
          </tr>
        )}
      </tbody>
    </table>
  )
}
