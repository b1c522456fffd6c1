import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let now = Date.parse('2026-03-10T12:30:00Z')

let dash: TestDashboard
beforeAll(async () => {
  dash = await openTestDashboard({}, { now: () => now })
})
afterAll(() => dash[Symbol.asyncDispose]())

const HOLDER = 'worker'
/** Time goes by, as the worker of a house sees it. */
async function pass(ms: number): Promise<void> {
  const { policies } = dash.control
  for (let left = ms; left > 0; left -= 30 * MINUTE) {
    const step = Math.min(left, 30 * MINUTE)
    now += step
    await policies.tick({ holder: HOLDER, now, lived: step })
  }
  await policies.takeEffect(now)
}

/** A site on which somebody was counted. */
async function measuredSite(domain: string): Promise<number> {
  const { id } = await dash.control.addSite({ domain, timeZone: 'Europe/Berlin' })
  await dash.control.policies.install(now)
  await dash.control.policies.noteMeasured([id])
  await dash.control.policies.tick({ holder: HOLDER, now, lived: 0 })
  return id
}

interface Change {
  readonly id: number
  readonly posted: string
  readonly effect: string
  readonly differences: readonly { readonly direction: string; readonly words: string }[]
}
const change = async (domain: string, json: object) =>
  (await (await dash.send('owner', 'PATCH', `/api/v1/sites/${domain}`, { json })).json()) as {
    readonly properties: readonly string[]
    readonly posted?: readonly Change[]
  }
const properties = async (domain: string) => (await dash.control.findSite(domain))?.properties

describe('policyRoutes()', () => {
  it('PATCH changes a site freely on which nobody was counted yet', async () => {
    await dash.control.addSite({ domain: 'new.example', timeZone: 'UTC' })
    const answer = await change('new.example', { properties: ['size'] })
    expect(answer.properties).toEqual(['size'])
    expect(answer.posted).toBeUndefined()
  })

  it('PATCH posts what widens, says when it takes effect, and does at once what narrows', async () => {
    await measuredSite('posted.example')
    const answer = await change('posted.example', { properties: ['size'], excludedPaths: ['/admin'] })
    expect(answer.properties).toEqual([])
    expect(answer.posted).toMatchObject([{ posted: '2026-03-10', effect: '2026-03-18' }])
    expect(answer.posted?.[0]?.differences).toEqual([
      { direction: 'widens', words: 'Counted with events from now on: “size”' },
    ])
    expect((await dash.control.findSite('posted.example'))?.excludedPaths).toEqual(['/admin'])
    const policy = await (await dash.send('owner', 'GET', '/api/v1/sites/posted.example/policy')).json()
    expect(policy).toMatchObject({
      waiting: [{ effect: '2026-03-18' }],
      versions: [{ version: 2 }, { version: 1 }],
    })
  })

  it('takeEffect() puts it in force after seven full days, and not before', async () => {
    await measuredSite('waiting.example')
    const start = now
    await change('waiting.example', { properties: ['size'] })
    await pass(7 * DAY)
    expect(await properties('waiting.example')).toEqual([])
    await pass(Date.parse('2026-03-17T22:59:59Z') - now)
    expect(await properties('waiting.example')).toEqual([])
    // The eighth local midnight.
    await pass(1000)
    expect(now - start).toBeGreaterThan(7 * DAY)
    expect(await properties('waiting.example')).toEqual(['size'])
    const versions = await dash.control.policies.versions(
      (await dash.control.findSite('waiting.example'))?.id ?? 0,
    )
    expect(versions.at(-1)?.policy).toMatchObject({
      version: 2,
      from: '2026-03-18',
      terms: { properties: ['size'] },
    })
    expect(versions[1]?.policy.previous).toBe(versions[0]?.hash)
  })

  it('tick() counts nothing for a clock that is turned forward, back, or by a process that does not hold it', async () => {
    await measuredSite('turned.example')
    await change('turned.example', { properties: ['size'] })
    const before = await dash.control.policies.waited()
    const real = now
    now += 30 * DAY
    await dash.control.policies.tick({ holder: HOLDER, now, lived: MINUTE })
    await dash.control.policies.takeEffect(now)
    expect(await properties('turned.example')).toEqual([])
    now = real - 30 * DAY
    await dash.control.policies.tick({ holder: HOLDER, now, lived: MINUTE })
    now = real + 2 * MINUTE
    await dash.control.policies.tick({ holder: 'another', now, lived: 9 * DAY })
    await dash.control.policies.tick({ holder: HOLDER, now, lived: MINUTE })
    // Three ticks of a minute, of which one went back.
    expect((await dash.control.policies.waited()) - before).toBe(2 * MINUTE)
    expect(await properties('turned.example')).toEqual([])
    // A restart counts nothing of the time it was away.
    await dash.control.policies.letGoOfClock(HOLDER)
    await dash.control.policies.tick({ holder: 'restarted', now: now + 9 * DAY, lived: 0 })
    await dash.control.policies.takeEffect(now + 9 * DAY)
    expect(await properties('turned.example')).toEqual([])
    await dash.control.policies.letGoOfClock('restarted')
    await dash.control.policies.tick({ holder: HOLDER, now, lived: 0 })
    await pass(9 * DAY)
    expect(await properties('turned.example')).toEqual(['size'])
  })

  it('DELETE withdraws what waits; what is narrowed meanwhile is withdrawn too, and what is the same goes on', async () => {
    const id = await measuredSite('withdrawn.example')
    const [first] = (await change('withdrawn.example', { properties: ['size'] })).posted ?? []
    await change('withdrawn.example', { properties: [], currency: 'GBP' })
    expect((await dash.control.policies.changes(id)).map(({ state }) => state)).toEqual(['posted'])
    const gone = await dash.send(
      'owner',
      'DELETE',
      `/api/v1/sites/withdrawn.example/policy/changes/${first?.id}`,
    )
    expect(gone.status).toBe(204)
    await pass(9 * DAY)
    expect(await properties('withdrawn.example')).toEqual([])
    expect((await dash.control.policies.changes(id)).map(({ state }) => state)).toEqual(['withdrawn'])
  })

  it('POST of a funnel and DELETE of an excluded network wait like the rest', async () => {
    await measuredSite('ways.example')
    const steps = ['/cart', '/thanks'].map(pattern => ({ kind: 'page', pattern }))
    const asked = await dash.send('owner', 'POST', '/api/v1/sites/ways.example/funnels', {
      json: { name: 'Buying', steps },
    })
    expect(asked.status).toBe(202)
    expect((await dash.control.findSite('ways.example'))?.funnels).toEqual([])
    await pass(9 * DAY)
    expect((await dash.control.findSite('ways.example'))?.funnels).toMatchObject([{ name: 'Buying', id: 1 }])
  })

  it('PATCH of releases posts a higher budget and lowers one at once', async () => {
    const id = await measuredSite('budget.example')
    const patch = (json: object) =>
      dash.send('owner', 'PATCH', '/api/v1/sites/budget.example/release-settings', { json })
    await patch({ preset: 'none' })
    expect((await dash.control.releaseSettings(id))?.preset).toBe('none')
    expect(await (await patch({ preset: 'public' })).json()).toMatchObject({ preset: 'none', posted: [{}] })
    await pass(9 * DAY)
    expect((await dash.control.releaseSettings(id))?.preset).toBe('public')
  })
})
