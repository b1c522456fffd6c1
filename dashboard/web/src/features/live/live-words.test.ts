import { expect, it } from 'vitest'
import { liveWords } from './live-words.ts'

it('liveWords() says a step as the numbers it stands for, and never that nobody is there', () => {
  expect([0, 5, 40].map(liveWords)).toEqual(['fewer than 5', '5 to 9', '40 to 44'])
})
