import { describe, expect, it } from 'vitest'
import type { HourSeries } from './hour-series.ts'
import { judgeHours } from './judge-hours.ts'

const DAY = 24
const NOW = 20_000 * DAY + 15
/** Hours back from the one that is not over. */
const back = (hour: number): number => NOW - hour

/** A site with as many visitors in each hour, but for those that are given by how many hours ago they were. */
function series(usual: number, lately: (ago: number) => number = () => usual, weeks = 6): HourSeries {
  const first = back(weeks * 7 * DAY)
  const count = (hour: number) =>
    hour < first || hour >= NOW ? 0 : hour > NOW - 3 * DAY ? lately(NOW - hour) : usual
  const hours = Array.from({ length: 36 * DAY }, (_, ago) => back(ago))
  return { now: NOW, first, visitors: count, hits: count, lastHit: hours.find(hour => count(hour) > 0) }
}

describe('judgeHours()', () => {
  it('finds nothing where all is as usual', () => {
    for (const kind of ['spike', 'drop'] as const) {
      expect(judgeHours(series(50), kind, 100)).toBeUndefined()
    }
    expect(judgeHours(series(50), 'silence', 2)).toBeUndefined()
  })

  it('finds a spike in the last full hour, from the threshold on', () => {
    const surge = (n: number) => series(40, ago => (ago === 1 ? n : 40))
    expect(judgeHours(surge(119), 'spike', 300)).toBeUndefined()
    expect(judgeHours(surge(120), 'spike', 300)).toEqual({
      kind: 'spike',
      from: back(1),
      to: back(1),
      counted: 120,
      usual: 40,
    })
  })

  it('finds a spike of a whole day that no hour alone shows', () => {
    const found = judgeHours(
      series(4, ago => (ago <= 15 ? 9 : 4)),
      'spike',
      200,
    )
    expect(found).toMatchObject({ from: back(15), to: back(1), counted: 135, usual: 60 })
  })

  it('takes no small crowd and no chance for a spike', () => {
    expect(
      judgeHours(
        series(0, ago => (ago === 1 ? 29 : 0)),
        'spike',
        150,
      ),
    ).toBeUndefined()
    expect(
      judgeHours(
        series(0, ago => (ago === 1 ? 30 : 0)),
        'spike',
        150,
      ),
    ).toBeDefined()
    expect(
      judgeHours(
        series(25, ago => (ago === 1 ? 45 : 25)),
        'spike',
        150,
      ),
    ).toBeUndefined()
  })

  it('finds a drop in the last six hours, and in yesterday', () => {
    const found = judgeHours(
      series(20, ago => (ago <= 6 ? 5 : 20)),
      'drop',
      50,
    )
    expect(found).toEqual({ kind: 'drop', from: back(6), to: back(1), counted: 30, usual: 120 })
    const yesterday = judgeHours(
      series(3, ago => (ago > 15 && ago <= 39 ? 1 : 3)),
      'drop',
      50,
    )
    expect(yesterday).toMatchObject({ from: back(39), to: back(16), counted: 24, usual: 72 })
    expect(
      judgeHours(
        series(1, () => 0),
        'drop',
        50,
      ),
    ).toBeUndefined()
  })

  it('finds a silence when it has lasted for so long, and only where there are hits otherwise', () => {
    const quiet = (hours: number, usual = 5) => series(usual, ago => (ago <= hours ? 0 : usual))
    expect(judgeHours(quiet(23), 'silence', 24)).toBeUndefined()
    expect(judgeHours(quiet(24), 'silence', 24)).toEqual({
      kind: 'silence',
      from: back(24),
      to: back(1),
      counted: 0,
      usual: 120,
    })
    expect(judgeHours(quiet(24, 0), 'silence', 24)).toBeUndefined()
  })

  it('says nothing of a site that has no two weeks to compare with', () => {
    const surge = (weeks: number) => series(40, ago => (ago === 1 ? 500 : 40), weeks)
    expect(judgeHours(surge(1.9), 'spike', 300)).toBeUndefined()
    expect(judgeHours(surge(2.1), 'spike', 300)).toBeDefined()
  })

  it('lets one strange week among four change nothing', () => {
    const calm = series(40)
    const feast = (hour: number) => (hour === back(1 + 7 * DAY) ? 4000 : calm.visitors(hour))
    const surge = (hour: number) => (hour === back(1) ? 150 : feast(hour))
    expect(judgeHours({ ...calm, visitors: surge }, 'spike', 300)).toMatchObject({ usual: 40 })
  })
})
