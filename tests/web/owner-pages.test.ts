import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signedInPage } from './signed-in-page.ts'

let house: DashboardHouse
beforeAll(async () => {
  house = await openDashboardHouse()
})
afterAll(() => house?.[Symbol.asyncDispose]())

const addSite = (domain: string) => house.control.addSite({ domain, timeZone: 'UTC' })
const siteNow = async (domain: string) => {
  const site = await house.control.findSite(domain)
  if (site === undefined) throw new Error('The site is gone')
  return site
}

describe('the settings of a site', () => {
  it('the settings keep what was typed when the server does not take it, name the wrong line, and save what is right', async () => {
    await addSite('typed.example')
    const page = await signedInPage(house, '/sites/typed.example/settings/counting')
    const paths = page.getByRole('textbox', { name: 'Paths that are left out' })
    await paths.fill('/account\nno slash')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('“no slash” must begin with /').waitFor()
    expect(await paths.getAttribute('aria-invalid')).toBe('true')
    expect(await paths.inputValue()).toBe('/account\nno slash')
    expect((await siteNow('typed.example')).excludedPaths).toEqual([])
    await paths.fill('/account\n\n /orders ')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await paths.inputValue()).toBe('/account\n/orders')
    expect((await siteNow('typed.example')).excludedPaths).toEqual(['/account', '/orders'])
    await page.context().close()
  })

  it('the settings change zone, currency and domains as one, and are there after a reload', async () => {
    await addSite('general.example')
    const page = await signedInPage(house, '/sites/general.example/settings')
    await page.getByLabel('Time zone').selectOption('Europe/Vienna')
    await page.getByLabel('Currency').selectOption('CHF')
    await page.getByText('are not converted: reports will show the same numbers as CHF.').waitFor()
    await page.getByLabel('Further domains').fill('www.Outlet.example')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await siteNow('general.example')).toMatchObject({
      timeZone: 'Europe/Vienna',
      currency: 'CHF',
      otherDomains: ['outlet.example'],
    })
    await page.reload()
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Vienna')
    expect(await page.getByLabel('Further domains').inputValue()).toBe('outlet.example')
    expect(await page.title()).toBe('General · Settings of general.example · Gatecount')
    await page.context().close()
  })

  it('the settings make releases public with a switch, and take that back with one press', async () => {
    await addSite('public.example')
    const page = await signedInPage(house, '/sites/public.example/settings')
    await page.getByRole('switch', { name: 'Anyone may read the releases' }).press('Space')
    await page.getByRole('status').filter({ hasText: 'Anyone can read the releases now' }).waitFor()
    expect((await siteNow('public.example')).public).toBe(true)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('no longer public').waitFor()
    expect((await siteNow('public.example')).public).toBe(false)
    await page.context().close()
  })

  it('the settings add rules in words, refuse one in theirs, and bring a removed one back', async () => {
    await addSite('rules.example')
    const page = await signedInPage(house, '/sites/rules.example/settings/counting')
    await page.getByText('No rule yet').waitFor()
    await page.getByLabel('Rule', { exact: true }).selectOption('country')
    await page.getByLabel('One of these, with commas').fill('DE, FR,')
    await page.getByRole('button', { name: 'Add the rule' }).click()
    await page.getByText('Leave out events from the country').waitFor()
    await page.getByLabel('Rule', { exact: true }).selectOption('one_path')
    await page.getByLabel('Pattern').fill('order/*')
    await page.getByRole('button', { name: 'Add the rule' }).click()
    await page.getByText('must begin with / or *').waitFor()
    await page.getByLabel('Pattern').fill('/order/*')
    await page.getByRole('button', { name: 'Add the rule' }).click()
    const remove = page.getByRole('button', { name: 'Remove the rule: Count all paths like /order/* as one' })
    await remove.click()
    await page.getByText('The rule is gone').waitFor()
    expect((await siteNow('rules.example')).rules).toHaveLength(1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await remove.waitFor()
    expect((await siteNow('rules.example')).rules).toEqual([
      { kind: 'leave_out', subject: 'country', values: ['DE', 'FR'] },
      { kind: 'one_path', pattern: '/order/*' },
    ])
    await page.context().close()
  })

  it('the settings say what changes before a site is counted as one for children, and go back and forward', async () => {
    await addSite('tales.example')
    const page = await signedInPage(house, '/sites/tales.example/settings')
    await page.getByRole('link', { name: 'Children' }).click()
    await page.waitForURL('**/settings/children')
    await page.getByRole('button', { name: 'Count it as a site for children' }).click()
    const question = page.getByRole('alertdialog', { name: 'Count tales.example as a site for children?' })
    await question.getByRole('button', { name: 'Cancel' }).click()
    await question.waitFor({ state: 'detached' })
    expect(await page.locator(':focus').textContent()).toBe('Count it as a site for children')
    await page.goBack()
    await page.getByRole('heading', { name: 'Public' }).waitFor()
    await page.goForward()
    await page.getByRole('heading', { name: 'Parts for children' }).waitFor()
    await page.context().close()
  })

  it('the settings show a viewer what is set and let them change nothing, and a partner the releases alone', async () => {
    const site = await addSite('roles.example')
    const viewed = await house.control.findSite('roles.example')
    const page = await signedInPage(house, '/')
    await page.route('**/api/v1/sites', async route => {
      const response = await route.fetch()
      const { sites } = (await response.json()) as { sites: { domain: string; may: string[] }[] }
      const may = ['site:see', 'stats:read', 'releases:read', 'settings:read']
      const seen = sites.map(one => (one.domain === viewed?.domain ? { ...one, may } : one))
      await route.fulfill({ json: { sites: seen } })
    })
    await page.goto(`${house.origin}/sites/${site.domain}/settings`)
    await page.getByText('lets you read this, and not change it').waitFor()
    expect(await page.getByLabel('Time zone').isDisabled()).toBe(true)
    expect(await page.getByRole('link', { name: 'People' }).count()).toBe(0)
    await page.goto(`${house.origin}/sites/${site.domain}/settings/people`)
    await page.getByText('your role for roles.example does not open it').waitFor()
    await page.unroute('**/api/v1/sites')
    await page.route('**/api/v1/sites', async route => {
      const { domain, timeZone, currency } = site
      const may = ['site:see', 'releases:read']
      await route.fulfill({ json: { sites: [{ domain, timeZone, currency, childDirected: false, may }] } })
    })
    await page.goto(`${house.origin}/sites/${site.domain}`)
    await page.waitForURL('**/releases')
    await page.getByRole('heading', { name: 'Releases with noise' }).waitFor()
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)
    await page.context().close()
  })
})

describe('people of a site', () => {
  it('people are invited with a link that is shown once, and the invitation is withdrawn', async () => {
    await addSite('invited.example')
    const page = await signedInPage(house, '/sites/invited.example/settings/people')
    await page.getByLabel('Role', { exact: true }).selectOption('partner')
    await page.getByText('Reads the releases with noise, and nothing else').waitFor()
    await page.getByLabel('E-mail address').fill('Jo@Shop.example')
    await page.getByRole('button', { name: 'Invite' }).click()
    await page.getByText('Give this link to jo@shop.example').waitFor()
    expect(await page.locator('pre').textContent()).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/invitation\?token=\S+$/,
    )
    await page.reload()
    await page.getByRole('row', { name: /jo@shop\.example/ }).waitFor()
    expect(await page.locator('pre').count()).toBe(0)
    await page.getByRole('button', { name: 'Withdraw the invitation of jo@shop.example' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).click()
    await page.getByText('The link of jo@shop.example no longer works').waitFor()
    expect(await page.getByRole('row', { name: /jo@shop\.example/ }).count()).toBe(0)
    await page.context().close()
  })

  it('people change their role where it stands, with a way back, and are removed after a question', async () => {
    const site = await addSite('members.example')
    const sam = await house.control.addPerson({ name: 'Sam Okafor', email: 'sam@members.example' })
    await house.control.setMembership(sam.id, { siteId: site.id, role: 'viewer' })
    const roleNow = async () => (await house.control.listMembers(site.id))[0]?.role
    const page = await signedInPage(house, '/sites/members.example/settings/people')
    await page.getByRole('combobox', { name: 'Role of Sam Okafor' }).selectOption('manager')
    await page.getByText('Sam Okafor is manager now').waitFor()
    expect(await roleNow()).toBe('manager')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Sam Okafor is viewer now').waitFor()
    expect(await roleNow()).toBe('viewer')
    await page.getByRole('button', { name: 'Remove Sam Okafor' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('has no role on members.example any more').waitFor()
    expect(await house.control.listMembers(site.id)).toEqual([])
    // The button that asked has gone with its row.
    await expect.poll(() => page.locator(':focus').getAttribute('class')).toBe('panel')
    const table = page.getByRole('table', { name: 'What each role may do' })
    expect(await table.getByRole('row', { name: /^import logs/ }).textContent()).toBe(
      'import logs✓yes✓yesnonono',
    )
    await page.context().close()
  })

  it('people of the whole installation are listed with their roles, and an account is removed when its address is typed', async () => {
    const site = await addSite('all.example')
    const kim = await house.control.addPerson({ name: 'Kim Berg', email: 'kim@all.example' })
    await house.control.setMembership(kim.id, { siteId: site.id, role: 'partner' })
    const page = await signedInPage(house, '/')
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('link', { name: 'People' }).click()
    await page.waitForURL('**/people')
    await page.getByRole('row', { name: /Kim Berg.*Partner of all\.example/s }).waitFor()
    await page.getByRole('button', { name: 'Remove account of Kim Berg' }).click()
    const question = page.getByRole('alertdialog')
    const remove = question.getByRole('button', { name: 'Remove the account' })
    expect(await remove.isDisabled()).toBe(true)
    await question.getByLabel('Type kim@all.example to confirm').fill('kim@all.example')
    await remove.click()
    await page.getByText('The account of Kim Berg is removed').waitFor()
    expect(await house.control.findPerson(kim.id)).toBeUndefined()
    await page.context().close()
  })
})

describe('tokens and the activity log', () => {
  it('tokens are made with a name, a life and scopes, work, are shown once, and are removed', async () => {
    await addSite('tokens.example')
    const page = await signedInPage(house, '/sites/tokens.example/settings/tokens')
    await page.getByText('No token yet').waitFor()
    await page.getByLabel('Name').fill('Nightly report')
    await page.getByLabel('Holds for').selectOption('until-removed')
    await page.getByLabel('Change settings').check()
    await page.getByRole('button', { name: 'Make a token' }).click()
    await page.getByText('Copy it now').waitFor()
    const secret = (await page.locator('pre').textContent()) ?? ''
    expect(secret).toMatch(/^gc_/)
    const call = () =>
      fetch(`${house.origin}/api/v1/sites/tokens.example`, { headers: { authorization: `Bearer ${secret}` } })
    expect((await call()).status).toBe(200)
    await page.reload()
    const row = page.getByRole('row', { name: /Nightly report/ })
    expect(await row.textContent()).toContain('Read figures, Change settings')
    expect(await page.locator('pre').count()).toBe(0)
    await page.getByRole('button', { name: 'Remove Nightly report' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the token' }).click()
    await page.getByText('“Nightly report” is removed').waitFor()
    expect((await call()).status).toBe(401)
    await page.context().close()
  })

  it('the activity log says who did what, the newest first, and shows earlier ones when asked', async () => {
    const site = await addSite('log.example')
    for (let at = 0; at < 60; at++) {
      const detail = { label: `Token ${at}` }
      await house.control.recordActivity({
        personId: null,
        actor: 'Ada',
        action: 'token.made',
        siteId: site.id,
        detail,
      })
    }
    const page = await signedInPage(house, '/sites/log.example/settings/activity')
    const doings = page.locator('.activity__doing')
    await doings.first().waitFor()
    expect(await doings.first().textContent()).toContain('Ada made a token · Token 59')
    expect(await doings.count()).toBe(50)
    await page.getByRole('button', { name: 'Show earlier ones' }).click()
    await page.getByText('Token 0', { exact: false }).last().waitFor()
    expect(await doings.count()).toBe(60)
    expect(await page.getByRole('button', { name: 'Show earlier ones' }).count()).toBe(0)
    await page.context().close()
  })
})
