import { useState } from 'react'
import { t } from '../../../lib/language.ts'
import { isDay, type Range } from '../../../lib/local-date.ts'

export interface CustomDaysProps {
  readonly range: Range
  readonly today: string
  /** What choosing them does. */
  readonly action: string
  readonly choose: (range: Range) => void
}

/** Two days of one's own choosing. */
export function CustomDays({ range, today, action, choose }: CustomDaysProps) {
  const [from, setFrom] = useState(range.from)
  const [to, setTo] = useState(range.to)
  return (
    <form
      className="custom-days"
      onSubmit={event => {
        event.preventDefault()
        if (isDay(from) && isDay(to)) choose(from <= to ? { from, to } : { from: to, to: from })
      }}
    >
      <label className="custom-days__field">
        {t('From')}
        <input
          type="date"
          required
          max={today}
          value={from}
          onChange={event => setFrom(event.target.value)}
        />
      </label>
      <label className="custom-days__field">
        {t('To')}
        <input type="date" required max={today} value={to} onChange={event => setTo(event.target.value)} />
      </label>
      <button type="submit" className="button">
        {action}
      </button>
    </form>
  )
}
