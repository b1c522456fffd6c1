import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { Explain } from '../../../components/ui/explain.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { asPercent, inFull } from '../../../lib/wording.ts'
import { isCountedWith, useBreakdown } from '../api/use-breakdown.ts'
import type { Scope } from '../scope.ts'
import { valueLabel } from '../value-label.ts'
import { WHY_TOO_FEW } from './breakdown-list.tsx'

interface Props {
  readonly scope: Scope
  readonly total: number | null
  readonly filterBy: (dimension: Dimension, value: string) => void
}

const KIND = 'gateway_kind'
const CUT = { dimension: KIND } as const

/** The kinds of network as parts of one bar, with a legend whose entries filter the report. */
export function NetworkKinds({ scope, total, filterBy }: Props) {
  const { query, breakdown } = useBreakdown(scope, CUT, 12)
  if (scope.filter?.dimension === KIND) {
    return <p className="kinds__note">The report shows only: {valueLabel(KIND, scope.filter.value)}.</p>
  }
  if (!isCountedWith(scope, CUT)) {
    return <p className="kinds__note">Kinds of network are not counted together with this filter.</p>
  }
  if (query.isError && !breakdown) return <p className="kinds__note">{query.error.message}</p>
  if (!breakdown) return <Skeleton className="kinds__waiting" />
  const rows = breakdown.remainder ? [...breakdown.rows, breakdown.remainder] : breakdown.rows
  const sum = Math.max(
    1,
    rows.reduce((all, row) => all + (row.figures[0] ?? 0), 0),
  )
  const whole = Math.max(1, total ?? sum)
  return (
    <div className={query.isPlaceholderData ? 'kinds stale' : 'kinds'}>
      <div className="kinds__bar" aria-hidden="true">
        {rows.map((row, i) => (
          <span
            key={row.value}
            className={`kinds__part ${row === breakdown.remainder ? 'kinds__part--rest' : `kinds__part--${i}`}`}
            style={{ flexGrow: (row.figures[0] ?? 0) / sum }}
          />
        ))}
      </div>
      <ul className="kinds__legend">
        {rows.map((row, i) => {
          const isRest = row === breakdown.remainder
          const visitors = row.figures[0] ?? 0
          return (
            <li key={row.value} className="kinds__entry" title={`${inFull(visitors)} visitors`}>
              <span className={`kinds__swatch ${isRest ? 'kinds__part--rest' : `kinds__part--${i}`}`} />
              {isRest ? (
                <span className="kinds__name">
                  Too few to show
                  <Explain about="Why are these not listed?">{WHY_TOO_FEW}</Explain>
                </span>
              ) : (
                <button type="button" className="kinds__name" onClick={() => filterBy(KIND, row.value)}>
                  {valueLabel(KIND, row.value)}
                </button>
              )}
              <span className="kinds__share">{asPercent(Math.min(1, visitors / whole))}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
