import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { Explain } from '../../../components/ui/explain.tsx'
import { t } from '../../../lib/language.ts'
import { inFull, inShort } from '../../../lib/wording.ts'
import type { Breakdown, BreakdownRow } from '../../report/breakdown.ts'
import { TOO_FEW } from '../../report/components/breakdown-list.tsx'
import { RowName } from '../../report/components/row-name.tsx'
import { metricWords } from '../../report/metric-words.ts'
import { cutWords, valueLabel } from '../../report/value-label.ts'

interface Props {
  readonly dimension: Dimension
  readonly breakdown: Breakdown
  readonly choose: (row: BreakdownRow) => void
}

const visitorsOf = ({ figures }: BreakdownRow): number => figures[0] ?? 0

/** Values with those who did it, as bars, and the share that they are of all with that value. */
export function RatesList({ dimension, breakdown: { rows, remainder }, choose }: Props) {
  const largest = Math.max(1, ...rows.map(visitorsOf), remainder ? visitorsOf(remainder) : 0)
  const bar = (row: BreakdownRow) => ({ width: `${(100 * visitorsOf(row)) / largest}%` })
  const isUnknown = rows.some(({ figures }) => figures[1] === null)
  return (
    <>
      <table className={`shares rates rates--${dimension}`}>
        <thead>
          <tr>
            <th scope="col">{cutWords({ dimension })}</th>
            <th scope="col" className="shares__number">
              {t('Visitors')}
            </th>
            <th scope="col" className="shares__number rates__rate">
              {t('Conversion rate')}{' '}
              <Explain about={t('How this rate is made')}>
                {t('Visitors of this row, of all visitors with its value.')}
              </Explain>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.value}>
              <th scope="row" className="shares__name">
                <span className="shares__bar" style={bar(row)} />
                <RowName
                  label={valueLabel(dimension, row.value)}
                  from={null}
                  choose={row.value === '' ? null : () => choose(row)}
                />
              </th>
              <td className="shares__number" title={inFull(visitorsOf(row))}>
                {inShort(visitorsOf(row))}
              </td>
              <td className="shares__number rates__rate">
                {metricWords('group_conversion_rate', row.figures[1] ?? null)}
              </td>
            </tr>
          ))}
          {remainder && (
            <tr className="shares__rest">
              <th scope="row" className="shares__name">
                <span className="shares__bar" style={bar(remainder)} />
                <span className="shares__value">
                  <span className="shares__words">{t(TOO_FEW.visitors.words)}</span>
                  <Explain about={t('Why are these not listed?')}>{t(TOO_FEW.visitors.why)}</Explain>
                </span>
              </th>
              <td className="shares__number">{inShort(visitorsOf(remainder))}</td>
              <td className="shares__number rates__rate">–</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="rates__note">
        {t(
          'Days on which fewer than ten did it are in the last row, so the rate of a small group is rather too low.',
        )}
      </p>
      {isUnknown && (
        <p className="rates__note">
          {t('A dash: how many visitors had this value in all is not known for these days.')}
        </p>
      )}
    </>
  )
}
