import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chaos, startChaos } from './chaos-rounds.ts'

// Every disaster once; `npm run chaos` goes on for longer.
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 7)
const SEED = Number(process.env['CRASH_SEED'] ?? Date.now() % 100_000)

let chaos: Chaos
beforeAll(async () => {
  chaos = await startChaos(SEED)
})
afterAll(async () => {
  await chaos[Symbol.asyncDispose]()
})

describe(`disasters under load, seed ${SEED}`, () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'round %i loses and doubles nothing that was acknowledged',
    async () => {
      const { disaster, wrong } = await chaos.run()
      expect({ disaster, wrong }).toEqual({ disaster, wrong: [] })
    },
  )

  it('shows no attribute row below its gate afterwards', async () => {
    expect(await chaos.belowGate()).toBe(0)
  })
})
