import { expect, it } from 'vitest'
import { shopState } from '../attacks/world/counted-day.ts'

it('PartitionState remembers a thousand collectors, and forgets those first that were silent for longest', () => {
  const state = shopState()
  const count = (collector: string, sequence: number) =>
    state.anonymise({ hits: [], drops: [], origin: { collector, sequence } })
  for (let start = 0; start < 1_000; start++) count(`start ${start}`, 1)
  count('start 0', 2)
  for (let start = 1_000; start < 1_200; start++) count(`start ${start}`, 1)
  const { origins } = state.takeNotes()
  const forgotten = [...origins].filter(([, sequence]) => sequence === null).map(([collector]) => collector)
  expect(forgotten).toEqual(Array.from({ length: 200 }, (_, i) => `start ${i + 1}`))
  count('start 0', 2)
  count('start 1199', 1)
  expect(state.takeNotes().origins.size).toBe(0)
})
