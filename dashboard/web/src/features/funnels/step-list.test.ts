import { expect, it } from 'vitest'
import { changed, draftOf, moved, twoSteps, withStep } from './step-list.ts'

const page = (pattern: string) => ({ kind: 'page', pattern }) as const
const order = (steps: readonly { readonly key: number }[]): number[] => steps.map(({ key }) => key)

it('withStep() gives a step a key that no other has, whatever was moved or removed', () => {
  expect(order(twoSteps())).toEqual([0, 1])
  const steps = moved(withStep(twoSteps()), 2, -1)
  expect(order(withStep(steps))).toEqual([0, 2, 1, 3])
  expect(order(withStep(steps.filter(({ key }) => key !== 0)))).toEqual([2, 1, 3])
})

it('moved() changes places with the neighbour, and nothing at the ends', () => {
  const steps = draftOf([page('/a'), page('/b'), page('/c')])
  expect(order(moved(steps, 0, 1))).toEqual([1, 0, 2])
  expect(order(moved(steps, 2, -1))).toEqual([0, 2, 1])
  expect(moved(steps, 0, -1)).toBe(steps)
  expect(moved(steps, 2, 1)).toBe(steps)
})

it('changed() writes one step anew', () => {
  expect(changed(draftOf([page('/a'), page('/b')]), 1, page('/z')).map(({ deed }) => deed.pattern)).toEqual([
    '/a',
    '/z',
  ])
})
