import { expect, it } from 'vitest'
import { asWait } from './wait.ts'

it('asWait() counts seconds at first and minutes later, and never says less than there is to wait', () => {
  expect(asWait(1)).toBe('1 second')
  expect(asWait(119)).toBe('119 seconds')
  expect(asWait(120)).toBe('2 minutes')
  expect(asWait(121)).toBe('3 minutes')
  expect(asWait(3600)).toBe('60 minutes')
})
