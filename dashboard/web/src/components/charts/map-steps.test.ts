import { expect, it } from 'vitest'
import { MAP_STEPS, mapStep } from './map-steps.ts'

it('mapStep() gives a country without figures no colour, and every other one of four', () => {
  expect([0, 0.001, 0.01, 0.049, 0.05, 0.2, 1].map(mapStep)).toEqual([0, 1, 2, 2, 3, 4, 4])
  expect(MAP_STEPS).toHaveLength(4)
})
