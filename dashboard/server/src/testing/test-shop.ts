import { openTestDashboard, type Sender, type TestDashboard } from './test-dashboard.ts'

/** A dashboard with the site `shop.example`, and two people who may read it; one of them may change it. */
export interface TestShop extends AsyncDisposable {
  readonly dash: TestDashboard
  readonly siteId: number
  readonly manager: Sender
  readonly viewer: Sender
}

export async function openTestShop(): Promise<TestShop> {
  const dash = await openTestDashboard()
  const { id: siteId } = await dash.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  return {
    dash,
    siteId,
    manager: await dash.person({ siteId, role: 'manager' }),
    viewer: await dash.person({ siteId, role: 'viewer' }),
    [Symbol.asyncDispose]: () => dash[Symbol.asyncDispose](),
  }
}
