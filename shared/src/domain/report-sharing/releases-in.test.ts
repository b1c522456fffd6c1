import { expect, test } from 'vitest'
import { releasesIn } from './releases-in.ts'

const week = (start: string, end: string) => ({ start, end })
// As they were drawn: that of an old log came last. The end of a month cuts a week.
const RELEASES = [
  week('2026-06-22', '2026-06-28'),
  week('2026-06-29', '2026-06-30'),
  week('2026-07-01', '2026-07-05'),
  week('2026-05-25', '2026-05-31'),
]
const starts = (...asked: Parameters<typeof releasesIn>) => releasesIn(...asked).map(({ start }) => start)

test('releasesIn() counts back from the last release, by its days and not by when it was drawn', () => {
  expect(starts({ kind: 'last' }, RELEASES)).toEqual(['2026-07-01'])
  expect(starts({ kind: 'weeks', n: 1 }, RELEASES)).toEqual(['2026-06-29', '2026-07-01'])
  expect(starts({ kind: 'weeks', n: 2 }, RELEASES)).toEqual(['2026-06-22', '2026-06-29', '2026-07-01'])
  expect(starts({ kind: 'months', n: 1 }, RELEASES)).toEqual(['2026-07-01'])
  expect(starts({ kind: 'months', n: 3 }, RELEASES)).toHaveLength(4)
})

test('releasesIn() takes releases that lie within fixed days as a whole, and nothing where nothing is released', () => {
  expect(starts({ kind: 'fixed', from: '2026-06-23', to: '2026-06-30' }, RELEASES)).toEqual(['2026-06-29'])
  expect(starts({ kind: 'weeks', n: 5 }, [])).toEqual([])
})
