import { addTestProgramme } from '@gatecount/dashboard-server/testing/affiliate-programme'
import { setUpOwner } from '@gatecount/dashboard-server/testing/signed-in-owner'
import { type TestBrowser, testBrowser } from '@gatecount/dashboard-server/testing/test-browser'
import { openTestDashboard, type TestDashboard } from '@gatecount/dashboard-server/testing/test-dashboard'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailStand, openMailStand } from './mail-stand.ts'

let stand: MailStand
let dash: TestDashboard
let owner: TestBrowser
let siteId: number
let programme: number
beforeAll(async () => {
  stand = await openMailStand()
  const mail = { url: veil(stand.url), from: 'count@shop.example' }
  dash = await openTestDashboard({ publicUrl: 'http://count.shop.example', mail })
  siteId = (await dash.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })).id
  programme = (await addTestProgramme(dash.control, { siteId, affiliates: {} })).id
  owner = await setUpOwner(dash)
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
  await stand?.[Symbol.asyncDispose]()
})

const password = 'a guest at the gate'
const about = { name: 'Nora’s blog', website: 'https://nora.example/', words: 'I test printers.' }
const apply = async (email: string, more: object = {}) =>
  await testBrowser(dash.origin).post(`/api/v1/programmes/${programme}/applications`, {
    ...about,
    email,
    ...more,
  })
const membersOf = async () => await dash.control.programmes.listMembers(programme)

describe('POST /api/v1/programmes/:id/applications', () => {
  it('leads somebody new by a link in a mail to an account, and the shop to an application', async () => {
    expect((await apply('Nora@people.example')).status).toBe(202)
    const { link, subject, text } = await stand.next('nora@people.example')
    expect(subject).toBe('Your application for Friends of shop.example')
    expect(text).toContain('confirm')
    // Nobody has shown yet that the address is theirs.
    expect(await membersOf()).toEqual([])

    const nora = testBrowser(dash.origin)
    const token = link?.searchParams.get('token') ?? ''
    const accepted = await nora.post('/api/v1/invitations/accept', { token, name: 'Nora', password })
    expect(accepted.status).toBe(204)
    const { body } = await nora.get('/api/v1/affiliate/programmes')
    expect(body['programmes']).toMatchObject([{ id: programme, state: 'applied' }])
    const [member] = await membersOf()
    expect(member).toMatchObject({ ...about, email: 'nora@people.example', state: 'applied' })

    const codes = `/api/v1/affiliate/programmes/${programme}/codes`
    expect((await nora.post(codes, { code: 'nora' })).status).toBe(409)
    const path = `/api/v1/sites/shop.example/programmes/${programme}/affiliates/${member?.affiliate}`
    expect((await owner.patch(path, { state: 'approved' })).status).toBe(200)
    expect((await nora.post(codes, { code: 'nora' })).status).toBe(201)
    const listed = await nora.get(codes)
    expect(listed.body['codes']).toMatchObject([{ code: 'nora', link: 'https://shop.example/go/nora' }])
  })

  it('takes no right away from who runs the site, whoever applies in their name', async () => {
    const manager = await dash.person({ siteId, role: 'manager' })
    const { email } = (await (await dash.send(manager, 'GET', '/api/v1/me')).json()) as { email: string }
    expect((await apply(email)).status).toBe(202)
    const { text, link } = await stand.next(email)
    expect(text).toContain('Apply with another address')
    expect(link).toBeUndefined()
    // Nor from who is invited to.
    await owner.post('/api/v1/sites/shop.example/invitations', {
      email: 'mo@people.example',
      role: 'manager',
    })
    await stand.next('mo@people.example')
    expect((await apply('mo@people.example')).status).toBe(202)
    expect((await stand.next('mo@people.example')).text).toContain('Apply with another address')
    expect(await dash.control.listInvitations(siteId)).toMatchObject([
      { email: 'mo@people.example', role: 'manager' },
    ])
  })

  it('asks who is an affiliate already to look into the portal, and a member stays what they are', async () => {
    expect((await apply('nora@people.example', { words: 'Again' })).status).toBe(202)
    const { link } = await stand.next('nora@people.example')
    expect(link?.pathname).toBe('/affiliate')
    const nora = testBrowser(dash.origin)
    await nora.post('/api/v1/session/password', { email: 'nora@people.example', password })
    const { body } = await nora.get('/api/v1/affiliate/programmes')
    expect(body['programmes']).toMatchObject([{ state: 'approved' }])
    expect(await membersOf()).toMatchObject([{ words: about.words }])
  })

  it('refuses fields that are not right, and sends no flood to an address', async () => {
    expect((await apply('no address')).status).toBe(400)
    expect((await apply('x@people.example', { name: '' })).status).toBe(400)
    expect((await apply('x@people.example', { website: 'javascript:alert(1)' })).status).toBe(400)
    for (let at = 0; at < 6; at += 1) expect((await apply('flood@people.example')).status).toBe(202)
    await stand.next('flood@people.example')
    const sent = () => stand.mails.filter(({ to }) => to.includes('flood@people.example')).length
    expect(sent()).toBeLessThanOrEqual(3)
  })

  it('is not there for a programme that is closed, which nobody finds', async () => {
    const anybody = testBrowser(dash.origin)
    const open = async () => (await anybody.get('/api/v1/open-programmes/shop.example')).body['programmes']
    expect(await open()).toEqual([{ id: programme, name: 'Friends' }])
    await dash.control.programmes.changeProgramme(programme, { open: false })
    expect((await apply('late@people.example')).status).toBe(404)
    expect((await anybody.get(`/api/v1/programmes/${programme}/public`)).status).toBe(404)
    expect(await open()).toEqual([])
    expect((await anybody.get('/api/v1/open-programmes/nowhere.example')).body['programmes']).toEqual([])
  })
})
