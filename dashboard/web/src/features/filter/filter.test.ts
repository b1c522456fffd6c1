import { expect, it } from 'vitest'
import { readFilter, writeFilter } from './filter.ts'

const read = (filter: string) => readFilter(new URLSearchParams({ filter }))

it('readFilter() reads what writeFilter() wrote, colons and all', () => {
  const filter = { dimension: 'exit_link', value: 'https://partner.example/a?b=c:d' } as const
  expect(read(writeFilter(filter))).toEqual(filter)
})

it('readFilter() takes nothing that is not a dimension with a value', () => {
  for (const text of ['', 'source', 'source:', ':Google', 'constructor:x', 'person:1']) {
    expect(read(text)).toBeNull()
  }
})
