import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { verifyFile } from '@gatecount/shared/proof/verify-file'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailStand, openMailStand } from '#tests/accounts/mail-stand'
import { DOMAIN, openSharingStand, REPORTS, type SharingStand } from '#tests/sharing/sharing-stand'
import { releaseWeek } from '#tests/web/released-weeks'

const PUBLIC_URL = 'http://count.shop.example'

let mails: MailStand
let stand: SharingStand
let week = 3
beforeAll(async () => {
  mails = await openMailStand()
  const mail = { url: veil(mails.url), from: 'Gatecount <count@shop.example>' }
  stand = await openSharingStand(
    { publicUrl: PUBLIC_URL, mail },
    { now: () => Date.parse('2026-07-10T12:00:00Z'), mailEveryMs: 20 },
  )
})
afterAll(async () => {
  await stand?.[Symbol.asyncDispose]()
  await mails?.[Symbol.asyncDispose]()
})

/** What somebody sends with the button of a page, or a mail program by itself. */
const post = (link: URL, body: string) =>
  stand.dash.send('nobody', 'POST', `${link.pathname}${link.search}`, {
    bytes: Buffer.from(body),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

let last = () => stand.releases.at(-1)?.receipt
async function release(): Promise<void> {
  const { control, store } = stand.dash
  const house = { control, cells: store.writer }
  const { receipt } = await releaseWeek(house, {
    siteId: stand.site.id,
    domain: DOMAIN,
    week,
    preset: 'partner',
    before: last(),
  })
  week += 1
  last = () => receipt
}

/** The link by which an address says yes. */
async function asked(email: string, report: number): Promise<URL> {
  await stand.share(report, { kind: 'mail', email })
  const { link, subject } = await mails.next(email)
  expect(subject).toBe('A report of shop.example for you: confirm your address')
  if (link === undefined) throw new Error('The mail has no link')
  return link
}

describe('a report by mail', () => {
  it('comes only to who confirmed, when a release was drawn, once, with files that verify', async () => {
    const report = await stand.compose()
    const anna = await asked('anna@partner.example', report)
    await asked('bert@partner.example', report)
    const looked = await stand.get(`${anna.pathname}${anna.search}`)
    expect(await looked.text()).toContain('Yes, send it to me')
    await release()
    expect((await post(anna, 'do=confirm')).status).toBe(200)
    const { subject, text, files, head } = await mails.next('anna@partner.example')
    expect(subject).toBe('What partners see: 1 – 28 June 2026')
    expect(text).toMatch(/^Visitors: [\d,]+ ± \d+$/m)
    expect([...files.keys()]).toEqual(
      ['pdf', 'csv', 'json'].map(ending => `shop.example-2026-06-28.${ending}`),
    )
    const json = files.get('shop.example-2026-06-28.json')?.toString() ?? ''
    expect(await verifyFile(json)).toMatchObject({ verdict: 'valid' })
    expect(files.get('shop.example-2026-06-28.pdf')?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(files.get('shop.example-2026-06-28.csv')?.toString()).toContain('shop.example,visitors,value')
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    // Another that is confirmed later gets the next one; by then the first had none between.
    const carl = await asked('carl@partner.example', report)
    await post(carl, 'do=confirm')
    await release()
    for (const email of ['anna@partner.example', 'carl@partner.example'])
      expect((await mails.next(email)).subject).toBe('What partners see: 1 June – 5 July 2026')
    const sent = mails.mails.map(({ to, subject: about }) => `${to.join()} ${about}`)
    expect(new Set(sent).size).toBe(sent.length)
    expect(sent.filter(line => line.startsWith('bert'))).toHaveLength(1)
  })

  it('ends with one click of a mail program, and cannot be ended or confirmed by a made-up link', async () => {
    const report = await stand.compose({ title: 'Ended' })
    const dora = await asked('dora@partner.example', report)
    await post(dora, 'do=confirm')
    const shares = async () => {
      const answer = await stand.get(`${REPORTS}/${report}/shares`, 'owner')
      return ((await answer.json()) as { shares: unknown[] }).shares
    }
    const forged = new URL(dora)
    forged.searchParams.set('token', `${dora.searchParams.get('token')?.slice(0, -1)}x`)
    await post(forged, 'List-Unsubscribe=One-Click')
    expect(await shares()).toHaveLength(1)
    expect((await post(dora, 'List-Unsubscribe=One-Click')).status).toBe(200)
    expect(await shares()).toHaveLength(0)
  })
})
