import { describe, expect, it } from 'vitest'
import { AnswerCache } from './answer-cache.ts'

const MARCH = { site: 1, to: '2026-03-31', key: 'march', settled: true }
const TODAY = { site: 1, to: '2026-04-02', key: 'today', settled: false }

/** A cache on a clock that is set by hand, and how often answers were made. */
function opened(mostRows?: number) {
  const clock = { now: 0 }
  const cache = new AnswerCache(() => clock.now, mostRows)
  let made = 0
  const take = async (wanted: typeof MARCH) =>
    (await cache.take(wanted, async () => ({ results: [++made] }))).results[0]
  return { clock, cache, take }
}

describe('AnswerCache', () => {
  it('AnswerCache gives an answer about settled days again, and one about open days for three seconds', async () => {
    const { clock, take } = opened()
    expect([await take(MARCH), await take(TODAY)]).toEqual([1, 2])
    clock.now = 2_999
    expect([await take(MARCH), await take(TODAY)]).toEqual([1, 2])
    clock.now = 3_000
    expect([await take(MARCH), await take(TODAY)]).toEqual([1, 3])
    clock.now = 3_600_000
    expect(await take(MARCH)).toBe(4)
  })

  it('AnswerCache forgets what a write of that site may have changed, and nothing that ended before it', async () => {
    const { cache, take } = opened()
    await Promise.all([take(MARCH), take(TODAY), take({ ...MARCH, site: 2 })])
    cache.forget([{ site: 1, from: '2026-04-02' }])
    expect([await take(MARCH), await take(TODAY), await take({ ...MARCH, site: 2 })]).toEqual([1, 4, 3])
    cache.forget([{ site: 1, from: '2026-03-30' }])
    expect([await take(MARCH), await take(TODAY)]).toEqual([5, 6])
    cache.forget('perhaps all')
    expect(cache.size).toBe(0)
  })

  it('AnswerCache does not give to others what was being made while figures were written', async () => {
    const { cache, take } = opened()
    let finish = (_: { results: string[] }) => {}
    const slow = cache.take(MARCH, () => new Promise<{ results: string[] }>(resolve => (finish = resolve)))
    cache.forget([{ site: 1, from: '2026-03-01' }])
    const fresh = take(MARCH)
    finish({ results: ['old'] })
    expect([(await slow).results[0], await fresh, await take(MARCH)]).toEqual(['old', 1, 1])
  })

  it('AnswerCache makes an answer once for all who ask meanwhile, and again after a failure', async () => {
    const { cache, take } = opened()
    expect(await Promise.all([take(MARCH), take(MARCH)])).toEqual([1, 1])
    const failing = { ...MARCH, key: 'failing' }
    await expect(cache.take(failing, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await take(failing)).toBe(2)
  })

  it('AnswerCache keeps no more rows than it may; the longest unasked make room', async () => {
    // An answer of one row weighs two.
    const { cache, take } = opened(4)
    for (const key of ['a', 'b', 'a', 'c']) await take({ ...MARCH, key })
    expect(cache.size).toBe(2)
    expect([await take({ ...MARCH, key: 'a' }), await take({ ...MARCH, key: 'b' })]).toEqual([1, 4])
  })
})
