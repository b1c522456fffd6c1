import { openTestDashboard, type TestDashboard } from '@gatecount/dashboard-server/testing/test-dashboard'
import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import type { AlertKind } from '@gatecount/shared/domain/mail/alert-kinds'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailStand, openMailStand } from '#tests/accounts/mail-stand'
import { shopDay, usualVisitors } from './shop-figures.ts'

/** 2026-03-10 is a Tuesday; until half past three in the afternoon as much was counted as is usual. */
const TODAY = '2026-03-10'
const NOW = Date.parse(`${TODAY}T15:30:00+01:00`)
const HOUR = 3_600_000

let stand: MailStand
let dash: TestDashboard
let now = NOW
let made = 0
beforeAll(async () => {
  stand = await openMailStand()
  const mail = { url: veil(stand.url), from: 'Gatecount <count@shop.example>' }
  const publicUrl = 'http://count.shop.example'
  dash = await openTestDashboard({ publicUrl, mail }, { now: () => now, mailEveryMs: 20 })
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
  await stand?.[Symbol.asyncDispose]()
})

type Counted = (day: string, hour: number) => number
const usual: Counted = (_, hour) => usualVisitors(hour)

async function shop(counted: Counted, days = 40): Promise<ControlledSite> {
  made += 1
  const site = await dash.control.addSite({ domain: `shop-${made}.example`, timeZone: 'Europe/Berlin' })
  const rows = Array.from({ length: days }, (_, ago) => addDays(TODAY, -ago)).flatMap(day =>
    shopDay(site.id, day, hour => (day === TODAY && hour > 15 ? 0 : counted(day, hour))),
  )
  const withFigures = rows.filter(({ visitors }) => visitors > 0)
  await dash.store.writer.append({ token: site.domain, rows: withFigures })
  return site
}

async function watcher(site: ControlledSite, alerts: Partial<Record<AlertKind, number>>) {
  const as = await dash.person({ siteId: site.id, role: 'viewer' })
  const { email, id } = (await (await dash.send(as, 'GET', '/api/v1/me')).json()) as Record<
    'email' | 'id',
    string
  >
  const json = { language: 'en', reports: [], alerts }
  const set = await dash.send(as, 'PUT', `/api/v1/sites/${site.domain}/mail`, { json })
  if (!set.ok) throw new Error(`It was answered with ${set.status}`)
  return { as, email, id }
}
const mailsTo = (email: string) => stand.mails.filter(({ to }) => to.includes(email))

/** A site that has fallen silent long ago: its alert comes last, for sites are looked at in their order. */
async function afterARound(): Promise<void> {
  const site = await shop((day, hour) => (day >= addDays(TODAY, -2) ? 0 : usual(day, hour)))
  const { email } = await watcher(site, { silence: 24 })
  now += 10 * 60_000
  await stand.next(email)
  await dash.control.removeSite(site.id)
}

describe('alerts', () => {
  it('say that far more visitors came in an hour than usual, once a day', async () => {
    now = NOW
    const site = await shop((day, hour) => (day === TODAY && hour === 14 ? 400 : usual(day, hour)))
    const { email } = await watcher(site, { spike: 300 })
    now += 10 * 60_000
    const { subject, text, head } = await stand.next(email)
    expect(subject).toBe(`${site.domain}: many more visitors than usual`)
    expect(text).toContain('400 visitors came from Tue 10 Mar, 14:00 to 15:00.')
    expect(text).toContain('Usual at this time of the week are 40.')
    expect(head).toMatch(/List-Unsubscribe: <http:\/\/count\.shop\.example\/mail\/unsubscribe\?token=a\d+\./)
    await afterARound()
    expect(mailsTo(email)).toHaveLength(1)
  })

  it('say that far fewer came in the last hours', async () => {
    now = NOW
    const site = await shop((day, hour) => (day === TODAY && hour >= 9 ? 2 : usual(day, hour)))
    const { email } = await watcher(site, { spike: 300, drop: 50, silence: 24 })
    now += 10 * 60_000
    const { subject, text } = await stand.next(email)
    expect(subject).toBe(`${site.domain}: far fewer visitors than usual`)
    expect(text).toContain('12 visitors came from Tue 10 Mar, 09:00 to 15:00.')
    await afterARound()
    expect(mailsTo(email)).toHaveLength(1)
  })

  it('say once that nothing is counted any more, and again only after something was', async () => {
    now = NOW
    const site = await shop((day, hour) =>
      day === TODAY || (day === addDays(TODAY, -1) && hour >= 15) ? 0 : usual(day, hour),
    )
    const { email } = await watcher(site, { silence: 24 })
    now += 10 * 60_000
    const { subject, text } = await stand.next(email)
    expect(subject).toBe(`${site.domain}: nothing is counted any more`)
    expect(text).toContain('For 24 hours, since Mon 9 Mar, 15:00, nothing was counted.')
    now += 30 * HOUR
    await afterARound()
    expect(mailsTo(email)).toHaveLength(1)
    const again = shopDay(site.id, '2026-03-11', hour => (hour === 22 ? 20 : 0)).filter(
      ({ cut }) => cut === 'total' || cut === 'hour',
    )
    await dash.store.writer.append({ token: 'again', rows: again })
    now = Date.parse('2026-03-12T23:30:00+01:00')
    await stand.next(email)
    expect(mailsTo(email)).toHaveLength(2)
  })

  it('say nothing of a site as usual, without figures, with few visitors or of less than two weeks', async () => {
    now = NOW
    const all = { spike: 150, drop: 90, silence: 2 }
    const sites = [
      await shop(usual),
      await shop(() => 0),
      await shop((day, hour) => (day === TODAY && hour === 14 ? 8 : hour === 9 ? 1 : 0)),
      await shop((day, hour) => (day === TODAY && hour === 14 ? 900 : usual(day, hour)), 12),
    ]
    const watchers = []
    for (const site of sites) watchers.push(await watcher(site, all))
    await afterARound()
    for (const { email } of watchers) expect(mailsTo(email)).toEqual([])
  })

  it('are not given of a site where nobody is told apart', async () => {
    const site = await shop(usual)
    const { as } = await watcher(site, {})
    await dash.control.updateSite(site.id, { childDirected: true })
    const path = `/api/v1/sites/${site.domain}/mail`
    const json = { language: 'en', reports: ['week'], alerts: { drop: 50 } }
    expect((await dash.send(as, 'PUT', path, { json })).status).toBe(400)
    expect((await dash.send(as, 'PUT', path, { json: { ...json, alerts: {} } })).status).toBe(200)
    expect(await (await dash.send(as, 'GET', path)).json()).toMatchObject({
      hasAlerts: false,
      reports: ['week'],
    })
  })

  it('take thresholds within their bounds', async () => {
    const site = await shop(() => 0)
    const { as } = await watcher(site, {})
    for (const alerts of [{ spike: 100 }, { drop: 95 }, { silence: 1 }, { silence: 2.5 }, { other: 3 }]) {
      const json = { language: 'en', reports: [], alerts }
      expect((await dash.send(as, 'PUT', `/api/v1/sites/${site.domain}/mail`, { json })).status).toBe(400)
    }
  })
})
