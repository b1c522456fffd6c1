import { openTestDashboard, type TestDashboard } from '@gatecount/dashboard-server/testing/test-dashboard'
import { TOKEN_SCOPES } from '@gatecount/shared/domain/identity/permissions'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApiClient } from '../../scripts/src/api/api-client.ts'
import { shareDemoReport } from '../../scripts/src/demo/shared-report.ts'
import { DEMO_DOMAIN } from '../../scripts/src/demo/shop.ts'

let dash: TestDashboard
beforeAll(async () => {
  dash = await openTestDashboard()
})
afterAll(() => dash?.[Symbol.asyncDispose]())

it('shareDemoReport() composes one report, and gives each start a link that ends the one before', async () => {
  const { id } = await dash.control.addSite({ domain: DEMO_DOMAIN, timeZone: 'UTC' })
  const { token } = await dash.token(null, TOKEN_SCOPES)
  const api = createApiClient(dash.origin, veil(token))
  const [first, second] = [await shareDemoReport(api), await shareDemoReport(api)]
  expect(second).not.toBe(first)
  expect((await fetch(first)).status).toBe(404)
  const page = await fetch(second)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Nothing has been released yet')
  expect(await dash.control.sharedReports.list(id)).toHaveLength(1)
})
