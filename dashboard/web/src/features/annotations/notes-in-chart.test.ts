import { describe, expect, it } from 'vitest'
import { notesInChart } from './notes-in-chart.ts'

const note = (id: number, day: string) => ({ id, day, words: `Note ${id}` })
const places = (days: readonly string[], starts: readonly string[]) =>
  notesInChart(
    days.map((day, id) => note(id, day)),
    starts,
  ).map(({ at, notes }) => [at, ...notes.map(({ id }) => id)])

describe('notesInChart()', () => {
  it('notesInChart() puts a note to the interval that its day lies in, with others of the same', () => {
    const weeks = ['2026-03-01', '2026-03-02', '2026-03-09']
    expect(places(['2026-03-01', '2026-03-05', '2026-03-08', '2026-03-12'], weeks)).toEqual([
      [0, 0],
      [1, 1, 2],
      [2, 3],
    ])
  })

  it('notesInChart() puts a note to the first hour of its day, and leaves out days before the first interval', () => {
    const hours = ['2026-03-01 00:00:00', '2026-03-01 01:00:00', '2026-03-01 02:00:00']
    expect(places(['2026-03-01', '2026-02-28'], hours)).toEqual([[0, 0]])
  })
})
