import { expect, it } from 'vitest'
import { asCsv } from './csv.ts'

it('asCsv() quotes what would break a line apart, and writes what does not exist as nothing', () => {
  const table = [
    ['Page', 'Visitors'],
    ['/a,b', 5],
    ['say "hi"\n', null],
  ]
  expect(asCsv(table)).toBe('\uFEFFPage,Visitors\r\n"/a,b",5\r\n"say ""hi""\n",\r\n')
})

it('asCsv() lets no value of a visitor become a formula, and leaves numbers as they are', () => {
  expect(asCsv([['=HYPERLINK("x")', '@sum', '+1', '-1', -1]])).toBe(
    '\uFEFF"\'=HYPERLINK(""x"")",\'@sum,\'+1,\'-1,-1\r\n',
  )
})
