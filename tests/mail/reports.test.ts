import {
  openTestDashboard,
  type Sender,
  type TestDashboard,
} from '@gatecount/dashboard-server/testing/test-dashboard'
import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailStand, openMailStand } from '#tests/accounts/mail-stand'
import { shopDays } from './shop-figures.ts'

const PUBLIC_URL = 'http://count.shop.example'
const at = (time: string): number => Date.parse(`${time}+01:00`)
const SUNDAY = at('2026-03-08T12:00:00')
const MONDAY = at('2026-03-09T08:00:00')

let stand: MailStand
let dash: TestDashboard
let site: ControlledSite
let now = SUNDAY
beforeAll(async () => {
  stand = await openMailStand()
  const mail = { url: veil(stand.url), from: 'Gatecount <count@shop.example>' }
  dash = await openTestDashboard({ publicUrl: PUBLIC_URL, mail }, { now: () => now, mailEveryMs: 20 })
  site = await dash.control.addSite({ domain: 'shop.example', timeZone: 'Europe/Berlin' })
  await dash.store.writer.append({ token: 'shop', rows: shopDays(site.id, '2026-01-20', '2026-03-08') })
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
  await stand?.[Symbol.asyncDispose]()
})

const PATH = '/api/v1/sites/shop.example/mail'
interface Somebody {
  readonly as: Sender
  readonly id: string
  readonly email: string
}
async function somebody(role: 'owner' | 'viewer' | 'partner' = 'viewer'): Promise<Somebody> {
  const as = await dash.person({ siteId: site.id, role })
  const { id, email } = (await (await dash.send(as, 'GET', '/api/v1/me')).json()) as Omit<Somebody, 'as'>
  return { as, id, email }
}
const want = async ({ as }: Somebody, json: object, path = PATH): Promise<number> =>
  (await dash.send(as, 'PUT', path, { json: { language: 'en', reports: [], alerts: {}, ...json } })).status
const mailsTo = ({ email }: Somebody) => stand.mails.filter(({ to }) => to.includes(email))
/** Waits until every mail is sent that is due before this one. */
async function afterAllOthers(): Promise<void> {
  const last = await somebody()
  await dash.control.setWantedMail(last.id, site.id, {
    language: 'en',
    reports: { week: '2000-01-03' },
    alerts: {},
  })
  await stand.next(last.email)
  await dash.control.setWantedMail(last.id, site.id, { language: 'en', reports: {}, alerts: {} })
}

async function figures(metrics: readonly string[], more: object = {}): Promise<number[][]> {
  const json = { site_id: 'shop.example', date_range: ['2026-03-02', '2026-03-08'], metrics, ...more }
  const answer = await dash.send('owner', 'POST', '/api/v2/query', { json })
  const { results } = (await answer.json()) as { results: { metrics: number[] }[] }
  return results.map(row => row.metrics)
}

describe('the weekly report', () => {
  it('comes once, when the week of the site is over and it is eight in the morning there', async () => {
    const reader = await somebody()
    now = SUNDAY
    expect(await want(reader, { reports: ['week'] })).toBe(200)
    now = MONDAY - 1
    await afterAllOthers()
    expect(mailsTo(reader)).toEqual([])
    now = MONDAY
    const mail = await stand.next(reader.email)
    expect(mail.subject).toBe('shop.example: week 2 – 8 March 2026')
    expect(mail.from).toBe('count@shop.example')
    for (const later of [MONDAY + 3_600_000, MONDAY + 6 * 86_400_000]) {
      now = later
      await afterAllOthers()
    }
    expect(mailsTo(reader)).toHaveLength(1)
  })

  it('says the figures that POST /api/v2/query gives, in HTML and as plain text', async () => {
    const reader = await somebody()
    now = SUNDAY
    await want(reader, { reports: ['week'] })
    now = MONDAY
    const { text, html } = await stand.next(reader.email)
    const [counts = []] = await figures(['visitors', 'visits', 'pageviews'])
    for (const [index, label] of ['Visitors', 'Visits', 'Page views'].entries()) {
      const written = new Intl.NumberFormat('en-GB').format(counts[index] ?? Number.NaN)
      expect(text).toMatch(new RegExp(`^${label} +${written}  `, 'm'))
      expect(html).toContain(`>${written}</div>`)
    }
    const days = await figures(['visitors'], { dimensions: ['time:day'] })
    expect(days).toHaveLength(7)
    for (const [count = Number.NaN] of days) expect(text).toContain(`  ${count}  #`)
    const sources = await figures(['visitors'], { dimensions: ['visit:source'] })
    const written = (count: number | undefined) => new Intl.NumberFormat('en-GB').format(count ?? Number.NaN)
    expect(text).toContain(`${written(sources[1]?.[0])}  Google`)
    expect(text).toContain('(2 more in the dashboard)')
    expect(text).toContain(`(${written(sources.at(-1)?.[0])} in groups too small to be named)`)
    expect(text).toContain('Germany')
  })

  it('loads nothing, escapes what visitors could have written, and links only to the dashboard', async () => {
    const reader = await somebody()
    now = SUNDAY
    await want(reader, { reports: ['week'] })
    now = MONDAY
    const { html, head } = await stand.next(reader.email)
    expect(html).toContain('/shoes/&lt;b&gt;&quot;&amp;')
    expect(html).not.toMatch(
      /<(img|link|script|iframe|object|video|audio|form)|url\(|@import|src=|background=/i,
    )
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'))
    expect(links).toEqual([
      `${PUBLIC_URL}/sites/shop.example?period=custom&from=2026-03-02&to=2026-03-08`,
      `${PUBLIC_URL}/sites/shop.example/settings/mail`,
      expect.stringMatching(/^http:\/\/count\.shop\.example\/mail\/unsubscribe\?token=r\d+\.[\w-]+$/),
    ])
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(head).toContain(`List-Unsubscribe: <${links[2]}>`)
    expect(head).toContain('Auto-Submitted: auto-generated')
  })

  it('is in German for whoever reads German', async () => {
    const reader = await somebody()
    now = SUNDAY
    await want(reader, { language: 'de', reports: ['week'] })
    now = MONDAY
    const { subject, text, html } = await stand.next(reader.email)
    expect(subject).toBe('shop.example: Woche 2.–8. März 2026')
    expect(text).toMatch(/^Besucher +\d\.\d{3} /m)
    expect(text).toContain('Deutschland')
    expect(html).toContain('<html lang="de">')
    const english = /\b(Visitors|Sources|Pages|week|dashboard:|Unsubscribe)\b/
    expect(text.replaceAll(/https?:\S+/g, '')).not.toMatch(english)
  })

  it('comes for the last week alone when the dashboard was away for a month', async () => {
    const reader = await somebody()
    now = at('2026-02-08T12:00:00')
    await want(reader, { reports: ['week', 'month'] })
    now = MONDAY
    await stand.next(reader.email)
    await stand.next(reader.email)
    await afterAllOthers()
    expect(
      mailsTo(reader)
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(['shop.example: February 2026', 'shop.example: week 2 – 8 March 2026'])
  })
})

describe('whoever may not read the site', () => {
  it('gets nothing more, and is unsubscribed', async () => {
    const reader = await somebody()
    now = SUNDAY
    await want(reader, { reports: ['week'] })
    await dash.control.setMembership(reader.id, { siteId: site.id, role: 'partner' })
    now = MONDAY
    await afterAllOthers()
    expect(mailsTo(reader)).toEqual([])
    expect(await dash.control.wantedMail(reader.id, site.id)).toBeUndefined()
  })

  it('cannot subscribe; a token has no address, and an address must be confirmed', async () => {
    const partner = await somebody('partner')
    expect(await want(partner, { reports: ['week'] })).toBe(403)
    const token = await dash.token(site.id, ['stats:read'])
    expect((await dash.send(token, 'GET', PATH)).status).toBe(403)
    const reader = await somebody()
    await dash.control.changePerson(reader.id, { email: `new-${reader.email}` })
    expect(await want(reader, { reports: ['week'] })).toBe(409)
    expect((await (await dash.send(reader.as, 'GET', PATH)).json()) as object).toMatchObject({
      configured: true,
      addressConfirmed: false,
      reports: [],
      alerts: {},
    })
  })
})

describe('POST /mail/unsubscribe', () => {
  it('ends the mail by one click, from a mail provider and without signing in', async () => {
    const reader = await somebody()
    now = SUNDAY
    await want(reader, { reports: ['week', 'month'] })
    now = MONDAY
    const { head } = await stand.next(reader.email)
    const link = new URL(/List-Unsubscribe: <([^>]+)>/.exec(head)?.[1] ?? '')
    const of = `/api/v1/mail/subscription${link.search}`
    const told = async () => await (await fetch(dash.origin + of)).json()
    expect(await told()).toEqual({ subscription: { site: 'shop.example', mail: 'week' } })
    const click = async (search: string) =>
      (
        await fetch(`${dash.origin}/mail/unsubscribe${search}`, {
          method: 'POST',
          body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
        })
      ).status
    expect(await click(link.search)).toBe(204)
    expect(await click(link.search)).toBe(204)
    expect(await click(`${link.search}x`)).toBe(404)
    expect(await told()).toEqual({ subscription: null })
    expect(await dash.control.wantedMail(reader.id, site.id)).toMatchObject({
      reports: { month: expect.any(String) },
    })
    const [said] = await dash.control.listActivity(site.id, 1)
    expect(said).toMatchObject({ action: 'mail.changed', personId: reader.id, detail: { ended: 'week' } })
  })

  it('is not done by looking at the link', async () => {
    const reader = await somebody()
    now = SUNDAY
    await want(reader, { reports: ['week'] })
    now = MONDAY
    const { text } = await stand.next(reader.email)
    const link = new URL(/Unsubscribe: (\S+)/.exec(text)?.[1] ?? '')
    const page = await fetch(dash.origin + link.pathname + link.search, { headers: { accept: 'text/html' } })
    expect(page.status).toBe(200)
    expect(await dash.control.wantedMail(reader.id, site.id)).toBeDefined()
  })
})

describe('POST /api/v1/sites/:domain/mail/send', () => {
  it('sends the last report to whoever asks, and not too many', async () => {
    const reader = await somebody()
    now = MONDAY
    const send = async () =>
      (await dash.send(reader.as, 'POST', `${PATH}/send`, { json: { period: 'week', language: 'en' } }))
        .status
    expect(await send()).toBe(204)
    const mail = await stand.next(reader.email)
    expect(mail.subject).toBe('shop.example: week 2 – 8 March 2026')
    expect(mail.head).not.toContain('List-Unsubscribe')
    const statuses: number[] = []
    for (let time = 0; time < 4; time++) statuses.push(await send())
    expect(statuses).toEqual([204, 204, 429, 429])
  })

  it('is what GET /api/v1/sites/:domain/mail/preview shows', async () => {
    const reader = await somebody()
    now = MONDAY
    await dash.send(reader.as, 'POST', `${PATH}/send`, { json: { period: 'month', language: 'de' } })
    const sent = await stand.next(reader.email)
    const answer = await dash.send(reader.as, 'GET', `${PATH}/preview?period=month&language=de`)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    )
    expect(sent.html.replaceAll('\r\n', '\n').trim()).toBe((await answer.text()).trim())
  })
})

it('the log holds no address, no page and no source', () => {
  const said = dash.logged.join('\n')
  for (const value of ['@', 'shoes', 'Google', 'shop.example', 'token=']) expect(said).not.toContain(value)
})
