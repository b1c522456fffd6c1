import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import {
  type DeletionStep,
  type ImportStep,
  SITE_TASK_STEPS,
  type SiteTask,
  type SiteTaskStep,
} from '@gatecount/shared/domain/site-life/site-task'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { openWorldDashboard, type WorldDashboard } from '../world/world-dashboard.ts'
import { writeWeeks } from './weeks-of-cells.ts'

/** The worker that says it comes to one of these is gone at that moment; another goes on. */
const falls = new Set<SiteTaskStep | 'finish'>()
let fallen = 0

class Killed extends Error {}
function fallAt(step: SiteTaskStep | 'finish'): void {
  if (!falls.delete(step)) return
  fallen++
  throw new Killed()
}

/** A store whose worker breaks off at steps, and rests for no time before it is tried again. */
const fallingControl = (control: ControlStore): ControlStore => ({
  ...control,
  async noteSiteTask(id, step, leaseSeconds) {
    if (leaseSeconds >= 30) fallAt(step)
    await control.noteSiteTask(id, step, leaseSeconds >= 30 ? leaseSeconds : 0)
  },
  async finishSiteTask(id) {
    fallAt('finish')
    await control.finishSiteTask(id)
  },
})

/** What waits on the disk for a minute is looked at elsewhere. */
const hasty = (cells: CellWriter): CellWriter => ({ ...cells, replacedParts: async () => new Set<string>() })

let world: World
let dashboard: WorldDashboard
beforeAll(async () => {
  world = await startWorld({ control: fallingControl, cells: hasty })
  dashboard = await openWorldDashboard(world)
})
afterAll(async () => {
  await dashboard?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const stepsOf = (kind: 'deletion' | 'import') =>
  Object.keys(SITE_TASK_STEPS[kind]).filter(step => step !== 'waiting' && step !== 'done') as (
    | DeletionStep
    | ImportStep
  )[]

async function seeded(domain: string) {
  const site = await world.control.addSite({ domain, timeZone: 'UTC' })
  await writeWeeks(world.store.writer, site, {
    page: '/killed',
    keys: await world.control.signingKey('release'),
  })
  return site
}

const whenOver = (id: number): Promise<SiteTask | undefined> =>
  world.eventually(
    () => world.control.findSiteTask(id),
    task => task?.state === 'done' || task?.state === 'failed',
    100,
  )

const sums = async (domain: string): Promise<unknown> =>
  (
    await world.store.reader.rows({
      text: `SELECT cut, period, count() AS n, sum(cells.visitors) AS visitors, sum(cells.seconds) AS seconds
        FROM (SELECT * FROM cells FINAL WHERE site = {site:UInt32}) AS cells GROUP BY ALL ORDER BY ALL`,
      params: { site: (await world.control.findSite(domain))?.id ?? 0 },
    })
  ).map(row => row)

describe('a site task', () => {
  it('a deletion that is killed at every step is finished by the next worker', async () => {
    const site = await seeded('killed.example')
    const steps = [...stepsOf('deletion'), 'finish' as const]
    for (const step of steps) falls.add(step)
    const before = fallen
    const task = await world.control.requestDeletion(site.id, null)
    expect(await whenOver(task.id)).toMatchObject({ state: 'done', domain: null })
    expect(fallen - before).toBe(steps.length)
    const [left] = await world.store.reader.rows<{ n: number }>({
      text: 'SELECT count() AS n FROM cells WHERE site = {site:UInt32}',
      params: { site: site.id },
    })
    expect(Number(left?.n)).toBe(0)
  }, 200_000)

  it('an import that is killed at every step is completed once', async () => {
    await seeded('origin.example')
    const answer = await dashboard.ask('GET', '/api/v1/sites/origin.example/export?format=parquet')
    const file = new Uint8Array(await answer.arrayBuffer())
    const steps = [...stepsOf('import'), 'finish' as const]
    for (const step of steps) falls.add(step)
    const before = fallen
    const sent = await dashboard.ask('POST', '/api/v1/site-imports?as=copy.example', file)
    const { id } = (await sent.json()) as { id: number }
    expect(await whenOver(id)).toMatchObject({ state: 'done', domain: 'copy.example', fault: null })
    expect(fallen - before).toBe(steps.length)
    expect(await sums('copy.example')).toEqual(await sums('origin.example'))
  }, 200_000)

  it('an import whose domain is taken meanwhile leaves no figures', async () => {
    const answer = await dashboard.ask('GET', '/api/v1/sites/origin.example/export')
    const file = new Uint8Array(await answer.arrayBuffer())
    falls.add('writing')
    const sent = await dashboard.ask('POST', '/api/v1/site-imports?as=race.example', file)
    const { id } = (await sent.json()) as { id: number }
    await world.control.addSite({ domain: 'race.example', timeZone: 'UTC' })
    const task = await whenOver(id)
    expect(task).toMatchObject({ state: 'failed', fault: 'domain_taken' })
    const [left] = await world.store.reader.rows<{ n: number }>({
      text: 'SELECT count() AS n FROM cells WHERE site = {site:UInt32}',
      params: { site: task?.siteId },
    })
    expect(Number(left?.n)).toBe(0)
    expect((await world.store.auditor.tables()).filter(({ name }) => name.startsWith('import_'))).toEqual([])
  }, 200_000)
})
