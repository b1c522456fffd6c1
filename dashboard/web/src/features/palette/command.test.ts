import { expect, it } from 'vitest'
import { matching } from './command.ts'

const command = (words: string) => ({ id: words, words, run: () => undefined })
const groups = [
  { title: 'Days', items: [command('Last 7 days'), command('Last month')] },
  { title: 'Sites', items: [command('shop.example')] },
]
const found = (typed: string) =>
  matching(groups, typed).flatMap(({ items }) => items.map(({ words }) => words))

it('matching() finds every word that is typed, in any order, in what is read and in the title over it', () => {
  expect(found('MONTH last')).toEqual(['Last month'])
  expect(found('days')).toEqual(['Last 7 days', 'Last month'])
  expect(found(' ')).toHaveLength(3)
  expect(matching(groups, 'shop')).toHaveLength(1)
})
