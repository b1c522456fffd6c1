import { expect, test } from 'vitest'
import { fewAtOnce, TooBusy } from './few-at-once.ts'

function work() {
  const open: (() => void)[] = []
  let most = 0
  let running = 0
  return {
    most: () => most,
    finishOne: () => open.shift()?.(),
    async run() {
      running++
      most = Math.max(most, running)
      await new Promise<void>(resolve => open.push(resolve))
      running--
    },
  }
}

test('fewAtOnce() never runs more than it may, and everything in the end', async () => {
  const jobs = work()
  const gate = fewAtOnce(2, 10)
  let done = 0
  const all = Promise.all(Array.from({ length: 7 }, () => gate(jobs.run).then(() => done++)))
  while (done < 7) {
    jobs.finishOne()
    await new Promise<void>(resolve => setImmediate(resolve))
  }
  await all
  expect(jobs.most()).toBe(2)
})

test('fewAtOnce() refuses when too many wait, and takes more when they are done', async () => {
  const jobs = work()
  const gate = fewAtOnce(1, 1)
  const first = gate(jobs.run)
  const second = gate(jobs.run)
  await expect(gate(jobs.run)).rejects.toBeInstanceOf(TooBusy)
  jobs.finishOne()
  await first
  jobs.finishOne()
  await second
  expect(await gate(async () => 'again')).toBe('again')
})

test('fewAtOnce() gives the place free when the work fails', async () => {
  const gate = fewAtOnce(1, 0)
  await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await gate(async () => 1)).toBe(1)
})
