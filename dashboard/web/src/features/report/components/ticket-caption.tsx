import { t } from '../../../lib/language.ts'
import { daysIn } from '../../../lib/local-date.ts'
import { asRange } from '../../../lib/wording.ts'
import { AddNote } from '../../annotations/components/add-note.tsx'
import { IntervalPicker } from '../../period/components/interval-picker.tsx'
import type { Comparison, Period } from '../../period/period.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { comparedValues, type Scope } from '../scope.ts'
import { ValueLegend } from './value-legend.tsx'

/** Chosen days may be fewer or more than those they are held against; who reads the figures should know. */
function lengthsOf({ current, previous }: Comparison): string {
  const [now, before] = [daysIn(current), daysIn(previous)]
  if (now === before) return ''
  const words = t(
    '{now, plural, one {# day} other {# days}} against {before, plural, one {# day} other {# days}}',
    {
      now,
      before,
    },
  )
  return ` (${words})`
}

/** Which days, and what they are held against. */
function Days({ scope, period }: { readonly scope: Scope; readonly period: Period }) {
  const values = comparedValues(scope)
  const { comparison, before, range } = period
  return (
    <p>
      {asRange(range)}
      {values && <ValueLegend {...values} />}
      {!values && comparison && (
        <span>
          {' · '}
          {t('compared with {days}', { days: asRange(comparison.previous) })}
          {period.compared.name === 'custom' && lengthsOf(comparison)}
        </span>
      )}
      {!values && !comparison && before && scope.filter === null && (
        <span> · {t('compared with the same hours of {day}', { day: asRange(before) })}</span>
      )}
    </p>
  )
}

interface Props {
  readonly site: ListedSite
  readonly scope: Scope
  readonly period: Period
  readonly today: string
}

/** The line above the chart. */
export function TicketCaption({ site, scope, period, today }: Props) {
  const { range, interval } = period
  const weeksFromMonday = interval === 'week' && site.weekStart !== 1 && scope.filter !== null
  return (
    <div className="ticket__caption">
      <Days scope={scope} period={period} />
      {weeksFromMonday && <p>{t('Weeks from Monday on, for filtered figures are counted so.')}</p>}
      <div className="ticket__choices">
        {siteMay(site, 'settings:change') && (
          <AddNote site={site.domain} day={range.to < today ? range.to : today} />
        )}
        <IntervalPicker period={period} />
      </div>
    </div>
  )
}
