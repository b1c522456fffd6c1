import { randomBytes } from 'node:crypto'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { expect, it } from 'vitest'

const secret = () => veil(randomBytes(32).toString('base64url'))

/** What every control store does for people, their roles, invitations and doings. Run inside `describe`. */
export function peopleContract(store: () => ControlStore): void {
  const newSite = async (domain: string) => (await store().addSite({ domain, timeZone: 'UTC' })).id
  const newPerson = async (name: string) =>
    (await store().addPerson({ name, email: `${name.toLowerCase()}@people.example` })).id

  it('setMembership() gives one role a site, and findPerson() knows them all', async () => {
    const [id, site] = [await newPerson('Ada'), await newSite('ada.example')]
    await store().setMembership(id, { siteId: site, role: 'viewer' })
    await store().setMembership(id, { siteId: site, role: 'manager' })
    await store().setMembership(id, { siteId: null, role: 'owner' })
    expect(await store().findPerson(id)).toEqual({
      kind: 'person',
      id,
      name: 'Ada',
      email: 'ada@people.example',
      memberships: [
        { siteId: null, role: 'owner' },
        { siteId: site, role: 'manager' },
      ],
    })
    expect((await store().firstOwner())?.id).toBe(id)
    expect(await store().listMembers(site)).toMatchObject([{ id, role: 'manager' }])
    expect(await store().removeMembership(id, site)).toBe(true)
    expect(await store().removeMembership(id, site)).toBe(false)
    expect(await store().listMembers(site)).toEqual([])
    await expect(store().setMembership(id, { siteId: null, role: 'viewer' })).rejects.toThrow()
  })

  it('removePerson() takes all roles, and removeSite() those of the site', async () => {
    const [id, site] = [await newPerson('Bob'), await newSite('bob.example')]
    await store().setMembership(id, { siteId: site, role: 'partner' })
    await store().removeSite(site)
    expect((await store().findPerson(id))?.memberships).toEqual([])
    await store().removePerson(id)
    expect(await store().findPerson(id)).toBeUndefined()
    expect((await store().listPeople()).map(person => person.id)).not.toContain(id)
  })

  it('acceptInvitation() gives the role once, however many ask at the same time', async () => {
    const [id, site, link] = [await newPerson('Cleo'), await newSite('cleo.example'), secret()]
    const invitation = {
      email: 'cleo@people.example',
      siteId: site,
      role: 'affiliate',
      invitedBy: null,
    } as const
    await store().addInvitation(link, invitation, 60)
    expect(await store().findInvitation(link)).toMatchObject(invitation)
    const answers = await Promise.all([1, 2, 3].map(() => store().acceptInvitation(link, id)))
    expect(answers.filter(answer => answer !== undefined)).toEqual([{ siteId: site, role: 'affiliate' }])
    expect((await store().findPerson(id))?.memberships).toEqual([{ siteId: site, role: 'affiliate' }])
    expect(await store().findInvitation(link)).toBeUndefined()
  })

  it('addInvitation() replaces the one before for the same address, and it expires and is withdrawn', async () => {
    const site = await newSite('dora.example')
    const invitation = {
      email: 'dora@people.example',
      siteId: site,
      role: 'viewer',
      invitedBy: null,
    } as const
    const [first, second, late] = [secret(), secret(), secret()]
    await store().addInvitation(first, invitation, 60)
    const { id } = await store().addInvitation(second, invitation, 60)
    expect(await store().findInvitation(first)).toBeUndefined()
    expect((await store().listInvitations(site)).map(waiting => waiting.id)).toEqual([id])
    expect(await store().removeInvitation(null, id)).toBe(false)
    expect(await store().removeInvitation(site, id)).toBe(true)
    await store().addInvitation(late, invitation, 0)
    expect(await store().findInvitation(late)).toBeUndefined()
    expect(await store().acceptInvitation(late, await newPerson('Dora'))).toBeUndefined()
  })

  it('listTokens() shows what addToken() made and when it was used, and removeToken() ends it', async () => {
    const [site, other, token] = [
      await newSite('emil.example'),
      await newSite('other-emil.example'),
      secret(),
    ]
    const { id } = await store().addToken(token, { siteId: site, scopes: ['stats:read'], label: 'report' })
    expect(await store().listTokens(site)).toMatchObject([{ id, label: 'report', lastUsedOn: null }])
    await store().findToken(token)
    expect((await store().listTokens(site))[0]?.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(await store().removeToken(other, id)).toBe(false)
    expect(await store().removeToken(site, id)).toBe(true)
    expect(await store().findToken(token)).toBeUndefined()
    const old = secret()
    await store().addToken(old, { siteId: site, scopes: ['stats:read'], label: '', expiresAt: new Date(0) })
    expect(await store().findToken(old)).toBeUndefined()
  })

  it('recordActivity() only adds, and listActivity() goes back page by page', async () => {
    const site = await newSite('fay.example')
    for (const label of ['a', 'b', 'c']) {
      const detail = { label }
      await store().recordActivity({
        personId: null,
        actor: 'Fay',
        action: 'token.made',
        siteId: site,
        detail,
      })
    }
    const [newest, before] = await store().listActivity(site, 2)
    expect([newest?.detail, before?.detail]).toEqual([{ label: 'c' }, { label: 'b' }])
    expect((await store().listActivity(site, 2, before?.id)).map(({ detail }) => detail)).toEqual([
      { label: 'a' },
    ])
    expect((await store().listActivity(null, 1))[0]).toMatchObject({ actor: 'Fay', action: 'token.made' })
  })
}
