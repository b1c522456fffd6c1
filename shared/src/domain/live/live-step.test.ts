import { expect, it } from 'vitest'
import { endOfStep, liveStep } from './live-step.ts'

it('liveStep() says the same of nobody and of four, and moves only with every fifth visitor', () => {
  expect([0, 1, 4].map(liveStep)).toEqual([0, 0, 0])
  expect([5, 9, 10, 14, 1234].map(liveStep)).toEqual([5, 5, 10, 10, 1230])
})

it('endOfStep() is the last number before the next step', () => {
  for (const step of [0, 5, 40]) {
    expect(liveStep(endOfStep(step))).toBe(step)
    expect(liveStep(endOfStep(step) + 1)).toBe(step + 5)
  }
})
