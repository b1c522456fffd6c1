import { expect, it } from 'vitest'
import { shareOfList } from './share-of-list.ts'

it('shareOfList() takes the figure of the bars, and visitors where the list is of what happened in visits', () => {
  const totals = { visitors: 200, pageviews: 900, events: 950 }
  expect(shareOfList(['pageviews', 'visitors'], totals)).toEqual({ metric: 'pageviews', whole: 900 })
  expect(shareOfList(['events', 'visitors'], totals)).toEqual({
    metric: 'visitors',
    whole: 200,
    heading: 'Rate',
  })
  expect(shareOfList(['visitors'], {}).whole).toBe(0)
})
