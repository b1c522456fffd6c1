import type { Audit } from '@gatecount/shared/domain/audit/audit-report'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  const site = await world.addSite({ domain: 'shop.example', timeZone: 'Europe/Berlin' })
  for (let n = 0; n < 40; n++) {
    const event = { n: 'pageview', u: `https://shop.example/${n % 4}`, d: 'shop.example' }
    const headers = { 'accept-language': 'de' }
    expect((await world.send(event, { address: `91.0.${n}.7`, headers })).status).toBe(202)
  }
  await world.eventually(
    () => world.sum(site, 'total', 'pageviews'),
    n => n === 40,
  )
})
afterAll(() => world?.[Symbol.asyncDispose]())

async function audit(positiveControl = false): Promise<Audit> {
  const { id } = await world.control.requestAudit(positiveControl)
  const done = await world.eventually(
    () => world.control.findAudit(id),
    found => found?.state === 'done' || found?.state === 'failed',
    100,
  )
  if (done === undefined) throw new Error('The audit is gone')
  return done
}

describe('an audit', () => {
  it('an audit of a house with traffic holds, and every planted leak is found', async () => {
    const { report } = await audit(true)
    console.log(JSON.stringify(report, undefined, 1).slice(0, 2))
    expect(report?.controls?.flatMap(control => control.missed)).toEqual([])
    expect(report?.green).toBe(true)
  })
})
