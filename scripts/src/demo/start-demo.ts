import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { ApiClient } from '../api/api-client.ts'
import { importApi } from '../import/import-api.ts'
import { demoCosts } from './costs.ts'
import { DAY_MS } from './day.ts'
import { DEMO_FUNNEL, DEMO_GOALS } from './declared.ts'
import { DEMO_DAYS, fillDemo } from './fill-demo.ts'
import { fillDemoLedger } from './ledger.ts'
import { trickle } from './live-trickle.ts'
import { DEMO_VIEW, demoNotes } from './notes.ts'
import { openDemoProgramme } from './programme.ts'
import { shareDemoReport } from './shared-report.ts'
import { DEMO_DOMAIN } from './shop.ts'
import { lookAtDemo, openDemoDispute } from './trust.ts'

export interface DemoOptions {
  readonly api: ApiClient
  /** What happened on days that are over is written where it lies: the API writes today. */
  readonly control: ControlStore
  /** Where the collector is. */
  readonly collector: string
  readonly signal: AbortSignal
  readonly say: (what: string) => void
}

/** Hours of the invented days are UTC; London is close to that all the year. */
const TIME_ZONE = 'Europe/London'
const PROPERTIES = ['group']
const CURRENCY = 'GBP'
const SEED = 'toner'

/** Fills the demo shop's last 90 days through the real pipeline, then keeps real events trickling into the collector. @returns the link of its shared report */
export async function startDemo({ api, control, collector, signal, say }: DemoOptions): Promise<string> {
  const imports = importApi(api, signal)
  const isNew = (await imports.findSite(DEMO_DOMAIN)) === null
  if (isNew) {
    await imports.addSite(DEMO_DOMAIN, TIME_ZONE)
    const settings = { properties: PROPERTIES, currency: CURRENCY, goals: DEMO_GOALS }
    await api.patch(`/api/v1/sites/${DEMO_DOMAIN}`, settings)
    // Before anything is counted, so that the invented days are in it.
    const since = new Date(Date.now() - (DEMO_DAYS - 1) * DAY_MS).toISOString().slice(0, 10)
    await api.post(`/api/v1/sites/${DEMO_DOMAIN}/funnels`, { ...DEMO_FUNNEL, since })
    for (const note of demoNotes(Date.now())) await api.post(`/api/v1/sites/${DEMO_DOMAIN}/annotations`, note)
    await api.post(`/api/v1/sites/${DEMO_DOMAIN}/views`, DEMO_VIEW)
    for (const cost of demoCosts(since, DEMO_DAYS))
      await api.post(`/api/v1/sites/${DEMO_DOMAIN}/campaign-costs`, cost)
    await openDemoProgramme(api)
    await fillDemoLedger(control, new Date().toISOString().slice(0, 10))
    await openDemoDispute(api, new Date(Date.now() - DAY_MS).toISOString().slice(0, 10))
  }
  await fillDemo({ imports, signal, say, seed: SEED, now: Date.now() })
  // Visitors were counted by now, so this waits for its seven days, and is there to be looked at.
  if (isNew) await api.patch(`/api/v1/sites/${DEMO_DOMAIN}`, { properties: [...PROPERTIES, 'colour'] })
  await lookAtDemo(api)
  trickle({ collector, seed: `${SEED} ${Date.now()}`, signal })
  return await shareDemoReport(api)
}
