import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { expect, it } from 'vitest'
import { listTable } from './save-list.ts'

it('listTable() has a heading, every row as it was counted, and the remainder', () => {
  const breakdown = {
    metrics: ['events', 'visitors'] as const,
    rows: [{ value: 'https://a.example/', from: '/x', figures: [7, 5] }],
    count: 1,
    remainder: { value: TOO_FEW, from: null, figures: [2, null] },
  }
  expect(listTable({ from: 'page', dimension: 'exit_link' }, breakdown)).toEqual([
    ['page', 'exit_link', 'events', 'visitors'],
    ['/x', 'https://a.example/', 7, 5],
    [TOO_FEW, TOO_FEW, 2, null],
  ])
})
