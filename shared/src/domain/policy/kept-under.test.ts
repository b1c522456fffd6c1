import { expect, it } from 'vitest'
import { cutsLeftOut } from './held-cuts.ts'
import { keptUnder } from './kept-under.ts'
import { sevenFullDays } from './seven-days.ts'

it('keptUnder() lets go what was taken under a shorter promise when that is over, and keeps what came later', () => {
  const parts = [
    { from: null, months: 3 },
    { from: '2026-05-10', months: 12 },
  ]
  // May of before the change is due when its three months are over; what came from the tenth on is not.
  expect(keptUnder(parts, '2026-06-15')).toBe('2026-03-01')
  expect(keptUnder(parts, '2026-09-01')).toBe('2026-05-10')
  expect(keptUnder(parts, '2027-07-01')).toBe('2026-07-01')
})

it('keptUnder() holds a shorter time that was set later for all that is there', () => {
  expect(
    keptUnder(
      [
        { from: null, months: null },
        { from: '2026-05-10', months: 3 },
      ],
      '2026-06-15',
    ),
  ).toBe('2026-03-01')
  expect(keptUnder([{ from: null, months: null }], '2026-06-15')).toBeUndefined()
  expect(
    keptUnder(
      [
        { from: null, months: 3 },
        { from: '2026-05-10', months: null },
      ],
      '2026-12-15',
    ),
  ).toBe('2026-05-10')
})

it('sevenFullDays() leaves seven local days between, also where the clock is changed', () => {
  const at = Date.parse('2026-03-24T22:30:00Z')
  expect(sevenFullDays(at, 'Europe/Berlin')).toEqual({
    posted: '2026-03-24',
    effect: '2026-04-01',
    at: Date.parse('2026-03-31T22:00:00Z'),
  })
  expect(sevenFullDays(at, 'Asia/Tokyo')).toMatchObject({ posted: '2026-03-25', effect: '2026-04-02' })
})

it('cutsLeftOut() leaves a cut out of every day before it is in force', () => {
  const held = { language: null, 'page:goal': '2026-06-10' }
  expect([...cutsLeftOut(held, '2026-06-09')]).toEqual(['language', 'page:goal'])
  expect([...cutsLeftOut(held, '2026-06-10')]).toEqual(['language'])
  expect(cutsLeftOut(undefined, '2026-06-10').size).toBe(0)
})
