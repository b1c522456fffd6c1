import { expect, it } from 'vitest'
import type { BreakdownRow } from './breakdown.ts'
import { rowWords, searchRows, sortRows } from './row-list.ts'

const row = (value: string, ...figures: (number | null)[]): BreakdownRow => ({ value, from: null, figures })
const SOURCE = { dimension: 'source' } as const
const rows = [row('Google', 60, 2), row('a10', 5, null), row('a9', 20, 7)]
const values = (list: readonly BreakdownRow[]) => list.map(({ value }) => value)

it('searchRows() finds parts of the words a reader sees, whatever the case', () => {
  expect(values(searchRows(SOURCE, rows, ' goo '))).toEqual(['Google'])
  expect(values(searchRows({ dimension: 'country' }, [row('DE', 1), row('FR', 1)], 'germ'))).toEqual(['DE'])
  expect(searchRows(SOURCE, rows, '')).toBe(rows)
})

it('sortRows() orders by words as people count, and by figures with the unknown last both ways', () => {
  expect(values(sortRows(SOURCE, rows, { by: 'value', direction: 'up' }))).toEqual(['a9', 'a10', 'Google'])
  expect(values(sortRows(SOURCE, rows, { by: 1, direction: 'down' }))).toEqual(['a9', 'Google', 'a10'])
  expect(values(sortRows(SOURCE, rows, { by: 1, direction: 'up' }))).toEqual(['Google', 'a9', 'a10'])
})

it('rowWords() says the way of a pair', () => {
  const cut = { from: 'page', dimension: 'exit_link' } as const
  expect(rowWords(cut, { value: 'https://a.example/', from: '/x', figures: [] })).toBe('/x → a.example/')
})
