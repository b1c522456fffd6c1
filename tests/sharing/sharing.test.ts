import { gif, png } from '@gatecount/dashboard-server/testing/test-pictures'
import type { SignedShared } from '@gatecount/shared/domain/report-sharing/shared-document'
import { verifyFile } from '@gatecount/shared/proof/verify-file'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORM, openSharingStand, REPORTS, type SharingStand } from './sharing-stand.ts'

let stand: SharingStand
let now = Date.parse('2026-06-23T12:00:00Z')
beforeAll(async () => {
  stand = await openSharingStand({}, { now: () => now })
})
afterAll(() => stand?.[Symbol.asyncDispose]())

const statusesOf = async (token: string, query?: string): Promise<number[]> =>
  (await stand.readEverywhere(token, query)).map(({ status }) => status)
const foreign = 'A'.repeat(22)

describe('a link', () => {
  it('opens a page and files for anyone, without a cookie, told to no other site and in no search', async () => {
    const { token } = await stand.share(await stand.compose(), { kind: 'link', label: 'for Anna' })
    expect(token).toMatch(/^[\w-]{22}$/)
    const [page, json, csv, pdf] = await stand.readEverywhere(token)
    const html = (await page?.text()) ?? ''
    expect(html).toContain('What partners see')
    expect(html).not.toMatch(/<script|<link|src="http|style="/)
    expect(page?.headers.getSetCookie()).toEqual([])
    expect(page?.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page?.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(page?.headers.get('cache-control')).toBe('no-store')
    expect(page?.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    const signed = (await json?.json()) as SignedShared
    expect(await verifyFile(JSON.stringify(signed))).toMatchObject({ verdict: 'valid' })
    expect(await csv?.text()).toContain('site,figure,row,first,second,from,to,count')
    expect(
      Buffer.from((await pdf?.arrayBuffer()) ?? new ArrayBuffer(0))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('is refused alike when it was revoked, has expired, never was, or is of another report', async () => {
    const report = await stand.compose()
    const revoked = await stand.share(report, { kind: 'link' })
    const expired = await stand.share(report, { kind: 'link', expiresOn: '2026-06-24' })
    const removed = await stand.share(await stand.compose(), { kind: 'link' })
    for (const { token } of [revoked, expired, removed])
      expect(await statusesOf(token)).toEqual([200, 200, 200, 200])
    await stand.dash.send('owner', 'DELETE', `${REPORTS}/${report}/shares/${revoked.id}`)
    await stand.dash.send('owner', 'DELETE', `${REPORTS}/${report + 1}`)
    now = Date.parse('2026-06-25T12:00:00Z')
    const texts = async (token: string) =>
      await Promise.all((await stand.readEverywhere(token)).map(answer => answer.text()))
    const never = await texts(foreign)
    for (const { token } of [revoked, expired, removed]) {
      expect(await statusesOf(token)).toEqual([404, 404, 404, 404])
      expect(await texts(token)).toEqual(never)
    }
    for (const token of ['x', '%00', revoked.token.toLowerCase(), `${expired.token}x`])
      expect(await statusesOf(token)).toEqual([404, 404, 404, 404])
    now = Date.parse('2026-06-23T12:00:00Z')
  })

  it('with a password opens with it alone, for an hour, and slows down whoever guesses', async () => {
    const report = await stand.compose()
    const { token } = await stand.share(report, { kind: 'link', password: 'lichen and brass' })
    const other = await stand.share(report, { kind: 'link', password: 'lichen and brass' })
    expect(await statusesOf(token)).toEqual([403, 403, 403, 403])
    const give = (password: string, to = token) =>
      stand.dash.send('nobody', 'POST', `/shared/${to}`, {
        bytes: Buffer.from(new URLSearchParams({ password }).toString()),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    const opened = await give('lichen and brass')
    expect(opened.status).toBe(303)
    const location = opened.headers.get('location') ?? ''
    const query = location.slice(location.indexOf('?'))
    expect(await statusesOf(token, query)).toEqual([200, 200, 200, 200])
    expect(opened.headers.getSetCookie()).toEqual([])
    expect(await statusesOf(other.token, query)).toEqual([403, 403, 403, 403])
    expect(await statusesOf(token, query.replace(/.$/, 'x'))).toEqual([403, 403, 403, 403])
    now += 61 * 60_000
    expect(await statusesOf(token, query)).toEqual([403, 403, 403, 403])
    for (let guess = 0; guess < 5; guess++) expect((await give(`guess ${guess}`)).status).toBe(403)
    const slowed = await give('lichen and brass')
    expect(slowed.status).toBe(429)
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('counts openings as a sum that moves when a day is over, with no time and nobody in it', async () => {
    const report = await stand.compose()
    const { token, id } = await stand.share(report, { kind: 'link' })
    const openings = async (): Promise<number | undefined> => {
      const answer = await stand.get(`${REPORTS}/${report}/shares`, 'owner')
      const { shares } = (await answer.json()) as { shares: { id: number; openings: number }[] }
      return shares.find(share => share.id === id)?.openings
    }
    for (let opened = 0; opened < 3; opened++) await stand.get(`/shared/${token}`)
    await stand.get(`/shared/${token}/report.csv`)
    expect(await openings()).toBe(0)
    now += 24 * 60 * 60_000
    expect(await openings()).toBe(3)
    await stand.get(`/shared/${token}`)
    expect(await openings()).toBe(3)
  })
})

describe('an embed', () => {
  it('may be framed by the hosts it names and by nobody else, and everything else by nobody', async () => {
    const { token } = await stand.share(await stand.compose(), {
      kind: 'embed',
      hosts: ['https://partner.example', 'https://*.agency.example'],
    })
    const page = await stand.get(`/shared/${token}`)
    expect(page.headers.get('content-security-policy')).toContain(
      'frame-ancestors https://partner.example https://*.agency.example',
    )
    expect(page.headers.get('x-frame-options')).toBeNull()
    const home = await stand.get('/sites')
    expect(home.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    for (const hosts of [[], ['partner.example'], ["https://partner.example; script-src 'self'"], ['*']]) {
      const answer = await stand.dash.send('owner', 'POST', `${REPORTS}/1/shares`, {
        json: { kind: 'embed', hosts },
      })
      expect(answer.status).toBe(400)
    }
  })
})

describe('a token of a report', () => {
  it('reads that report and nothing else, until it is removed', async () => {
    const [report, other] = [await stand.compose(), await stand.compose()]
    const made = await stand.dash.send('owner', 'POST', `${REPORTS}/${report}/tokens`, {
      json: { label: 'tool' },
    })
    const { token, id } = (await made.json()) as { token: string; id: number }
    const asked = async (path: string) => (await stand.get(path, { token })).status
    for (const file of ['json', 'csv', 'pdf']) {
      expect(await asked(`${REPORTS}/${report}/report.${file}`)).toBe(200)
      expect(await asked(`${REPORTS}/${other}/report.${file}`)).toBe(404)
    }
    for (const path of [
      REPORTS,
      `${REPORTS}/${report}/shares`,
      '/api/v1/sites/shop.example/releases',
      '/api/v1/shared-with-me',
    ])
      expect(await asked(path)).toBe(403)
    await stand.dash.send('owner', 'DELETE', `/api/v1/sites/shop.example/tokens/${id}`)
    expect(await asked(`${REPORTS}/${report}/report.json`)).toBe(401)
  })
})

describe('a partner with an account', () => {
  it('sees what was shared with them in one place, and nothing that was shared with another', async () => {
    const report = await stand.compose()
    const [anna, bert] = await Promise.all(
      ['partner', 'partner'].map(() => stand.dash.person({ siteId: stand.site.id, role: 'partner' })),
    )
    const listed = (await (await stand.get(`${REPORTS}/${report}/shares`, 'owner')).json()) as {
      partners: { id: string }[]
    }
    const me = (await (await stand.get('/api/v1/me', anna)).json()) as { id: string }
    expect(listed.partners.map(({ id }) => id)).toContain(me.id)
    const { id } = await stand.share(report, { kind: 'person', person: me.id })
    const mine = async (as: typeof anna) =>
      (
        (await (await stand.get('/api/v1/shared-with-me', as)).json()) as {
          reports: { id: number; title: string }[]
        }
      ).reports
    expect(await mine(anna)).toMatchObject([{ id, title: FORM.title, sites: ['shop.example'] }])
    expect(await mine(bert)).toEqual([])
    for (const path of ['page', 'report.json', 'report.csv', 'report.pdf']) {
      expect((await stand.get(`/api/v1/shared-with-me/${id}/${path}`, anna)).status).toBe(200)
      expect((await stand.get(`/api/v1/shared-with-me/${id}/${path}`, bert)).status).toBe(404)
    }
    expect((await stand.get(`${REPORTS}/${report}/report.json`, anna)).status).toBe(200)
    expect((await stand.get(`${REPORTS}/${report}/report.json`, bert)).status).toBe(404)
    await stand.dash.control.removeMembership(me.id, stand.site.id)
    expect(await mine(anna)).toEqual([])
    expect((await stand.get(`/api/v1/shared-with-me/${id}/report.json`, anna)).status).toBe(404)
  })
})

describe('composing', () => {
  const put = (json: object) =>
    stand.dash.send('owner', 'POST', REPORTS, { json: { form: { ...FORM, ...json } } })

  it('refuses what cannot be drawn, read or compared, and says which field it is', async () => {
    const wrong: readonly [object, string][] = [
      [{ title: ' ' }, 'form.title'],
      [{ colour: '#ffee88' }, 'form.colour'],
      [{ colour: 'red' }, 'form.colour'],
      [{ parts: [] }, 'form.parts'],
      [{ parts: [{ family: 'visitors', as: 'bars' }] }, 'form.parts.0'],
      [{ parts: [{ family: 'cells', as: 'bars' }] }, 'form.parts.0.family'],
      [{ period: { kind: 'fixed', from: '2026-06-08', to: '2026-06-01' } }, 'form.period'],
    ]
    for (const [change, field] of wrong) {
      const answer = await put(change)
      expect(answer.status, field).toBe(400)
      const { errors } = (await answer.json()) as { errors: { field: string }[] }
      expect(errors.map(error => error.field)).toContain(field)
    }
  })

  it('takes a logo by what it is and not by what it is called, and draws it within the page', async () => {
    const report = await stand.compose()
    const logo = (bytes: Buffer) => stand.dash.send('owner', 'PUT', `${REPORTS}/${report}/logo`, { bytes })
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    )
    for (const bytes of [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'.padEnd(64)),
      Buffer.alloc(90_000),
      Buffer.concat([pixel.subarray(0, 16), Buffer.from('ffffffff', 'hex'), pixel.subarray(20)]),
      // What a PDF could not be made of.
      pixel.subarray(0, pixel.length - 20),
      gif(8, 8),
      png(1025, 1),
    ])
      expect((await logo(bytes)).status).toBe(400)
    expect((await logo(Buffer.concat([pixel, Buffer.from('hung on')]))).status).toBe(204)
    const { token } = await stand.share(report, { kind: 'link' })
    const [page, , , pdf] = await stand.readEverywhere(token)
    expect(await page?.text()).toContain(`src="data:image/png;base64,${pixel.toString('base64')}"`)
    expect(pdf?.status).toBe(200)
  })

  it('puts several sites side by side where the composer may share all of them', async () => {
    await stand.dash.control.addSite({ domain: 'second.example', timeZone: 'UTC' })
    const report = await stand.compose({}, ['second.example'])
    const { token } = await stand.share(report, { kind: 'link' })
    const [, json] = await stand.readEverywhere(token)
    const signed = (await json?.json()) as SignedShared | undefined
    expect(signed?.document.sites.map(({ domain }) => domain)).toEqual(['shop.example', 'second.example'])
    const manager = await stand.dash.person({ siteId: stand.site.id, role: 'manager' })
    const refused = await stand.dash.send(manager, 'POST', REPORTS, {
      json: { form: FORM, otherSites: ['second.example'] },
    })
    expect(refused.status).toBe(400)
    const draft = JSON.stringify({ form: FORM, otherSites: ['second.example'] })
    const peeked = await stand.get(
      `${REPORTS}/preview?language=en&draft=${encodeURIComponent(draft)}`,
      manager,
    )
    expect(peeked.status).toBe(400)
  })
})
