import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { supervise } from './supervise.ts'

/** A program that lives for some seconds at first, and later ends at once. */
function supervised(firstLife: string): { starts(): number; givenUp: Promise<never>; stop(): Promise<void> } {
  let starts = 0
  const { givenUp, stop } = supervise({
    name: 'sleeper',
    spawn: () => spawn('sleep', [starts++ === 0 ? firstLife : '0']),
    stopWithinMs: 1000,
    healthyAfterMs: 200,
  })
  return { starts: () => starts, givenUp, stop }
}

test('supervise() gives up a program that has never stayed up', async () => {
  const sleeper = supervised('0')
  await expect(sleeper.givenUp).rejects.toThrow('sleeper does not stay up')
  await sleeper.stop()
})

test('supervise() goes on starting one that has run before, however often it ends', async () => {
  const sleeper = supervised('0.5')
  let hasGivenUp = false
  sleeper.givenUp.catch(() => {
    hasGivenUp = true
  })
  await expect.poll(sleeper.starts, { timeout: 20_000 }).toBeGreaterThan(6)
  expect(hasGivenUp).toBe(false)
  await sleeper.stop()
})
