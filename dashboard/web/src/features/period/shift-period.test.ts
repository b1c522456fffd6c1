import { expect, it } from 'vitest'
import { readPeriod } from './period.ts'
import { shiftPeriod } from './shift-period.ts'

const today = '2026-03-10'
const period = (address: string) =>
  readPeriod(new URLSearchParams(address), { today, firstDay: '2024-01-01', lastDay: today })

it('shiftPeriod() goes as many days back as there are, and not beyond today', () => {
  expect(shiftPeriod(period('period=7d'), -1, today)).toEqual({ from: '2026-02-25', to: '2026-03-03' })
  expect(shiftPeriod(period('period=today'), -1, today)).toEqual({ from: '2026-03-09', to: '2026-03-09' })
  expect(shiftPeriod(period('period=7d'), 1, today)).toBeNull()
  const week = period('period=custom&from=2026-02-28&to=2026-03-06')
  expect(shiftPeriod(week, 1, today)).toEqual({ from: '2026-03-07', to: today })
})

it('shiftPeriod() goes from month to month and from year to year, whole where they are over', () => {
  expect(shiftPeriod(period('period=month'), -1, today)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(shiftPeriod(period('period=lastmonth'), -1, today)).toEqual({ from: '2026-01-01', to: '2026-01-31' })
  expect(shiftPeriod(period('period=lastmonth'), 1, today)).toEqual({ from: '2026-03-01', to: today })
  expect(shiftPeriod(period('period=year'), -1, today)).toEqual({ from: '2025-01-01', to: '2025-12-31' })
})

it('shiftPeriod() has nothing before or after all time', () => {
  expect(shiftPeriod(period('period=all'), -1, today)).toBeNull()
})
