import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import type { ReactNode } from 'react'
import { Explain } from '../../../components/ui/explain.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { asPercent, inFull, inShort } from '../../../lib/wording.ts'
import type { Metric } from '../api/run-query.ts'
import type { Totals } from '../api/use-totals.ts'
import type { Breakdown, BreakdownRow } from '../breakdown.ts'
import { METRIC_WORDS } from '../metric-words.ts'
import { type Share, shareOfList } from '../share-of-list.ts'
import { cutWords, valueLabel } from '../value-label.ts'
import { RowName } from './row-name.tsx'
import './breakdown-list.css'

const WHY_TOO_FEW: Message =
  'A value is listed once enough different visitors share it: five in a day, ten where two things are combined. What fewer share is added up here, so that the list is complete and nobody can be picked out of it. Today’s lists move in steps of several visitors; the latest wait here.'

/** What stands for what is not listed, and why. */
interface TooFew {
  readonly words: Message
  readonly why: Message
}
export const TOO_FEW: Readonly<Record<CrowdOf, TooFew>> = {
  visitors: { words: 'Too few visitors to show', why: WHY_TOO_FEW },
  hits: {
    words: 'Too few hits to show',
    why: 'Nobody is told apart on this site, so a value is listed once it was hit fifty times in a day. What was hit less often is added up here.',
  },
}

interface Props {
  readonly of: CrowdOf
  readonly cut: ListCut
  readonly breakdown: Breakdown
  /** The figures of the whole report, of which the rows are shares. */
  readonly totals: Totals['values']
  readonly choose: (row: BreakdownRow) => void
  /** Over the end of a row's name. */
  readonly beside?: ((row: BreakdownRow) => ReactNode) | undefined
}

interface NumbersProps {
  readonly row: BreakdownRow
  readonly metrics: readonly Metric[]
  readonly shareOf: Share
}

function Numbers({ row, metrics, shareOf }: NumbersProps) {
  const part = row.figures[metrics.indexOf(shareOf.metric)] ?? null
  return (
    <>
      {metrics.map((metric, i) => {
        const value = row.figures[i] ?? null
        return (
          <td key={metric} className="shares__number" title={value === null ? undefined : inFull(value)}>
            {value === null ? '–' : inShort(value)}
          </td>
        )
      })}
      <td className="shares__share">
        {part === null || shareOf.whole === 0 ? '' : asPercent(Math.min(1, part / shareOf.whole))}
      </td>
    </>
  )
}

/** Values with their figures, share bars and what the gate holds back. Choosing a value filters the report. */
export function BreakdownList({ of, cut, breakdown, totals, choose, beside }: Props) {
  const { metrics, rows, remainder } = breakdown
  const firstOf = (row: BreakdownRow): number => row.figures[0] ?? 0
  const largest = Math.max(1, ...rows.map(firstOf), remainder ? firstOf(remainder) : 0)
  const bar = (row: BreakdownRow) => ({ width: `${(100 * firstOf(row)) / largest}%` })
  const shareOf = shareOfList(metrics, totals)
  return (
    <table className="shares">
      <thead>
        <tr>
          <th scope="col">{cutWords(cut)}</th>
          {metrics.map(metric => (
            <th key={metric} scope="col" className="shares__number">
              {t(METRIC_WORDS[metric].heading)}
            </th>
          ))}
          <th scope="col" className="shares__share">
            {shareOf.heading ? t(shareOf.heading) : <span className="hidden">{t('Share')}</span>}
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
              {beside?.(row)}
            </th>
            <Numbers row={row} metrics={metrics} shareOf={shareOf} />
          </tr>
        ))}
        {remainder && (
          <tr className="shares__rest">
            <th scope="row" className="shares__name">
              <span className="shares__bar" style={bar(remainder)} />
              <span className="shares__value">
                <span className="shares__words">{t(TOO_FEW[of].words)}</span>
                <Explain about={t('Why are these not listed?')}>{t(TOO_FEW[of].why)}</Explain>
              </span>
            </th>
            <Numbers row={remainder} metrics={metrics} shareOf={shareOf} />
          </tr>
        )}
      </tbody>
    </table>
  )
}
