import { describe, expect, it } from 'vitest'
import { describeSummary, ImportTally } from './import-summary.ts'
import { noOutcomes, type ReadLines } from './read-lines.ts'

const read = (given: Partial<ReadLines>): ReadLines => ({
  hits: [],
  drops: [],
  counts: noOutcomes(),
  unreadable: [],
  span: null,
  stamps: [],
  ...given,
})
const site = { domain: 'shop.example', timeZone: 'Etc/GMT+4', added: false }
const unreadable = (line: number) => ({ line, expected: 'a time' })

describe('ImportTally', () => {
  it('ImportTally.summary() shows the first five lines that could not be read, of all files', () => {
    const tally = new ImportTally()
    tally.addNew('a', 3, read({ unreadable: [1, 2, 3].map(unreadable) }))
    tally.addNew('b', 3, read({ unreadable: [1, 2, 3].map(unreadable) }))
    expect(tally.summary(site, 2, 1).firstUnreadable.map(({ file, line }) => file + line)).toEqual([
      'a1',
      'a2',
      'a3',
      'b1',
      'b2',
    ])
  })

  it('ImportTally.summary() names the days of the site, not those of Greenwich', () => {
    const tally = new ImportTally()
    tally.addNew('a', 1, read({ span: [Date.UTC(1995, 7, 1, 4), Date.UTC(1995, 7, 2, 3)] }))
    expect(tally.summary(site, 1, 1)).toMatchObject({ firstDay: '1995-08-01', lastDay: '1995-08-01' })
  })

  it('ImportTally.isOverlappedBy() lets servers turn to a new file in their own time', () => {
    const tally = new ImportTally()
    expect(tally.isOverlappedBy(0)).toBe(false)
    tally.addNew('a', 1, read({ span: [0, 7_200_000] }))
    expect(tally.isOverlappedBy(7_000_000)).toBe(false)
    expect(tally.isOverlappedBy(5_000_000)).toBe(true)
  })
})

describe('describeSummary()', () => {
  it('describeSummary() leaves out what did not happen and never shows what a line said', () => {
    const tally = new ImportTally()
    tally.addKnown(5000)
    const counts = { ...noOutcomes(), page_view: 1200, unreadable: 1 }
    tally.addNew('a.log', 1201, read({ counts, unreadable: [unreadable(5007)], span: [0, 0] }))
    expect(describeSummary(tally.summary({ ...site, timeZone: 'UTC' }, 1, 0.5)).split('\n')).toEqual([
      'shop.example: 1970-01-01 (UTC)',
      '  lines                        6,201',
      '  page views                   1,200',
      '  unreadable                       1',
      '  already imported             5,000',
      '  a.log, line 5007: expected a time',
      '  0.5 s, 12,402 lines a second',
    ])
  })
})
