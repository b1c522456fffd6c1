import type { Audit, AuditReport } from '@gatecount/shared/domain/audit/audit-report'
import { throwAwayDomain } from '@gatecount/shared/domain/audit/throw-away-site'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

let dash: TestDashboard
beforeAll(async () => {
  dash = await openTestDashboard()
})
afterAll(async () => {
  await dash[Symbol.asyncDispose]()
})

const post = (json: unknown): Promise<Response> => dash.send('owner', 'POST', '/api/v1/audits', { json })
const read = async (path: string): Promise<unknown> =>
  (await dash.send('owner', 'GET', `/api/v1/audits/${path}`)).json()

const REPORT: AuditReport = { green: true, seconds: 3.2, results: [], controls: null }

describe('auditRoutes()', () => {
  it('auditRoutes() shows nothing before the first audit', async () => {
    expect(await read('latest')).toEqual({ current: null, last: null })
    expect((await dash.send('owner', 'GET', '/api/v1/audits/1')).status).toBe(404)
    expect((await dash.send('owner', 'GET', '/api/v1/audits/999999999999')).status).toBe(404)
  })

  it('auditRoutes() puts an audit in once, shows its progress, and its report when a worker has done it', async () => {
    const answer = await post({})
    expect(answer.status).toBe(202)
    const audit = (await answer.json()) as Audit
    expect(audit).toMatchObject({ state: 'waiting', progress: 'Waiting for a worker', report: null })
    expect(((await (await post({})).json()) as Audit).id).toBe(audit.id)

    expect((await dash.control.takeAudit(30))?.id).toBe(audit.id)
    await dash.control.noteAudit(audit.id, 'counting', 30)
    expect(await read('latest')).toMatchObject({
      current: { id: audit.id, state: 'running', progress: 'Waiting until they are counted' },
      last: null,
    })
    await dash.control.finishAudit(audit.id, REPORT)
    expect(await read('latest')).toMatchObject({ current: null, last: { id: audit.id, report: REPORT } })
    expect(await read(String(audit.id))).toMatchObject({ state: 'done', positiveControl: false })
  })

  it('auditRoutes() are for the owner and the local command line alone', async () => {
    const site = await dash.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
    const ofSite = await dash.token(site.id, ['stats:read', 'sites:write', 'import:write'])
    const local = await dash.token(null, ['stats:read', 'sites:write', 'import:write'])
    const statusOf = async (as: Parameters<typeof dash.send>[0], method: string, path: string) =>
      (await dash.send(as, method, `/api/v1/audits${path}`, method === 'POST' ? { json: {} } : {})).status
    expect(await statusOf('nobody', 'GET', '/latest')).toBe(401)
    expect(await statusOf(ofSite, 'POST', '')).toBe(403)
    expect(await statusOf(ofSite, 'GET', '/latest')).toBe(403)
    expect(await statusOf(local, 'POST', '')).toBe(202)
    expect((await post({ positiveControl: 'yes' })).status).toBe(400)
  })

  it('siteRoutes() neither lists nor takes the throw-away site of an audit', async () => {
    const domain = throwAwayDomain('0123456789')
    await dash.control.addSite({ domain, timeZone: 'UTC' })
    const { sites } = (await (await dash.send('owner', 'GET', '/api/v1/sites')).json()) as {
      sites: { domain: string }[]
    }
    expect(sites.map(site => site.domain)).not.toContain(domain)
    const added = await dash.send('owner', 'POST', '/api/v1/sites', {
      json: { domain: throwAwayDomain('x') },
    })
    expect(added.status).toBe(400)
  })
})
