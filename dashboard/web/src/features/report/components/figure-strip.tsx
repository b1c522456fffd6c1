import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { rich, t } from '../../../lib/language.ts'
import { asPercent, asRatio } from '../../../lib/wording.ts'
import type { Metric } from '../api/run-query.ts'
import type { Totals } from '../api/use-totals.ts'
import type { Figure } from '../figures.ts'
import './figure-strip.css'

function Change({ figure, change }: { readonly figure: Figure; readonly change: number | null | undefined }) {
  if (change == null) return <span className="figure__change figure__change--none">&nbsp;</span>
  const same = Math.abs(change) < (figure.metric === 'bounce_rate' ? 0.05 : 0.0005)
  if (same) return <span className="figure__change">{t('unchanged')}</span>
  const size =
    figure.metric === 'bounce_rate'
      ? t('{points} pts', { points: asRatio(Math.abs(change)) })
      : asPercent(Math.abs(change))
  const good = change > 0 === (figure.good === 'more')
  const tone = good ? 'good' : 'bad'
  return (
    <span className={`figure__change figure__change--${tone}`}>
      <span aria-hidden="true">{change > 0 ? '↑' : '↓'}</span>
      {rich(
        change > 0 ? '<hidden>up</hidden> {size}' : '<hidden>down</hidden> {size}',
        { hidden: words => <span className="hidden">{words}</span> },
        { size },
      )}
    </span>
  )
}

interface Props {
  readonly figures: readonly Figure[]
  readonly totals: Totals
  readonly known: boolean
  readonly chosen: Metric
  readonly choose: (metric: Metric) => void
}

/** The figures of the report; each one is a button that draws itself in the chart below. */
export function FigureStrip({ figures, totals, known, chosen, choose }: Props) {
  return (
    <fieldset className="figures">
      <legend className="hidden">{t('Figures; choose the one to draw')}</legend>
      {figures.map(figure => {
        const value = totals.values[figure.metric]
        return (
          <button
            key={figure.metric}
            type="button"
            className="figure"
            aria-pressed={figure.metric === chosen}
            title={t(figure.meaning)}
            onClick={() => choose(figure.metric)}
          >
            <span className="figure__label">{t(figure.label)}</span>
            <span className="figure__value" title={value == null ? undefined : figure.full(value)}>
              {known ? (
                value == null ? (
                  figure.none ? (
                    t(figure.none)
                  ) : (
                    '–'
                  )
                ) : (
                  figure.short(value)
                )
              ) : (
                <Skeleton className="figure__waiting" />
              )}
            </span>
            <Change figure={figure} change={known ? totals.changes[figure.metric] : null} />
          </button>
        )
      })}
    </fieldset>
  )
}
