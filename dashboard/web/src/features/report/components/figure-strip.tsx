import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import type { Metric } from '../api/run-query.ts'
import type { Totals } from '../api/use-totals.ts'
import type { Figure } from '../figures.ts'
import { Change } from './change.tsx'
import './figure-strip.css'

interface Props {
  readonly figures: readonly Figure[]
  readonly totals: Totals
  readonly known: boolean
  /** What the other value is called, where two are compared. */
  readonly versus: string | null
  readonly chosen: Metric
  readonly choose: (metric: Metric) => void
}

function otherWords({ metric, short }: Figure, { others }: Totals): string {
  const value = others?.[metric]
  return value == null ? '–' : short(value)
}

/** The figures of the report; each one is a button that draws itself in the chart below. */
export function FigureStrip({ figures, totals, known, versus, chosen, choose }: Props) {
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
            {versus !== null && (
              <span className="figure__other">
                <span className="figure__other-name">{versus}</span> {otherWords(figure, totals)}
              </span>
            )}
            <Change
              change={known ? totals.changes[figure.metric] : null}
              of={figure.metric === 'bounce_rate' ? 'points' : 'share'}
              good={figure.good}
            />
          </button>
        )
      })}
    </fieldset>
  )
}
