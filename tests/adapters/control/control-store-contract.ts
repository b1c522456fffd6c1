import { randomBytes } from 'node:crypto'
import {
  type ControlStore,
  DomainTaken,
  type StoredSealingKey,
} from '@gatecount/shared/adapters/control/port'
import { unveil, type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'
import { expect, it } from 'vitest'

const secret = (): Veiled<string> => veil(randomBytes(32).toString('base64url'))
const newKey = (id: string): StoredSealingKey => ({
  id,
  publicKey: randomBytes(32).toString('base64url'),
  privateKey: veil(randomBytes(48)),
  createdAt: new Date('2026-03-01T12:00:00.000Z'),
})

/** What every control store does. Run inside `describe`, on a migrated store that this suite has for itself. */
export function controlStoreContract(store: () => ControlStore): void {
  it('migrate() can run again, and by several at once', async () => {
    await Promise.all([store().migrate(), store().migrate()])
    await store().ping()
  })

  it('addSite() gives a site its number, and findSite() and listSites() know it', async () => {
    const site = await store().addSite({ domain: 'one.example', timeZone: 'Europe/Vienna' })
    expect(site).toEqual({
      id: expect.any(Number),
      domain: 'one.example',
      timeZone: 'Europe/Vienna',
      properties: [],
      childSections: [],
      excludedPaths: [],
      releases: 'week',
      currency: 'EUR',
      otherDomains: [],
      public: false,
      childDirected: false,
      allowedHosts: [],
      rules: [],
      retention: {},
      excludedNetworks: [],
      verifiedAt: null,
    })
    expect(await store().findSite('one.example')).toEqual(site)
    expect(await store().listSites()).toContainEqual(site)
    expect(await store().findSite('none.example')).toBeUndefined()
  })

  it('addSite() refuses a domain that is registered', async () => {
    await store().addSite({ domain: 'twice.example', timeZone: 'UTC' })
    await expect(store().addSite({ domain: 'twice.example', timeZone: 'UTC' })).rejects.toBeInstanceOf(
      DomainTaken,
    )
  })

  it('updateSite() changes what is named and leaves the rest', async () => {
    const { id } = await store().addSite({ domain: 'change.example', timeZone: 'UTC' })
    await store().updateSite(id, { properties: ["it's", 'a,b', '{"c"}'], childSections: ['/kids'] })
    const site = await store().updateSite(id, { childSections: [], excludedPaths: ['/admin'] })
    expect(site).toMatchObject({
      timeZone: 'UTC',
      properties: ["it's", 'a,b', '{"c"}'],
      childSections: [],
      excludedPaths: ['/admin'],
    })
    const rules = [{ kind: 'one_path', pattern: '/order/*' }] as const
    const chosen = { currency: 'CHF', public: true, rules, retention: { totals: 25 } }
    expect(await store().updateSite(id, chosen)).toMatchObject({ ...chosen, excludedPaths: ['/admin'] })
    expect(await store().updateSite(id, { childDirected: true })).toMatchObject({ releases: null })
    await expect(store().updateSite(2_000_000_000, { timeZone: 'UTC' })).rejects.toThrow('no such site')
  })

  it('removeSite() removes its tokens with it and never gives its number to another', async () => {
    const token = secret()
    const { id } = await store().addSite({ domain: 'gone.example', timeZone: 'UTC' })
    await store().addToken(token, { siteId: id, scopes: ['stats:read'], label: 'report' })
    await store().removeSite(id)
    expect(await store().findSite('gone.example')).toBeUndefined()
    expect(await store().findToken(token)).toBeUndefined()
    const again = await store().addSite({ domain: 'gone.example', timeZone: 'UTC' })
    expect(again.id).toBeGreaterThan(id)
  })

  it('redeemSignInLink() is true once, however many ask at the same time', async () => {
    const link = secret()
    await store().addSignInLink(link, 60)
    const answers = await Promise.all(Array.from({ length: 5 }, () => store().redeemSignInLink(link)))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await store().redeemSignInLink(secret())).toBe(false)
  })

  it('redeemSignInLink() is false when the link has expired', async () => {
    const link = secret()
    await store().addSignInLink(link, 0)
    expect(await store().redeemSignInLink(link)).toBe(false)
  })

  it('findSession() knows a session until it is removed or has expired', async () => {
    const [open, expired] = [secret(), secret()]
    await store().addSession(open, 60)
    await store().addSession(expired, 0)
    expect(await store().findSession(open)).toBe(true)
    expect(await store().findSession(expired)).toBe(false)
    await store().removeSession(open)
    expect(await store().findSession(open)).toBe(false)
  })

  it('findToken() says for which site and for what a token is', async () => {
    const [own, all] = [secret(), secret()]
    const { id } = await store().addSite({ domain: 'token.example', timeZone: 'UTC' })
    await store().addToken(own, { siteId: id, scopes: ['stats:read', 'import:write'], label: 'own' })
    await store().addToken(all, { siteId: null, scopes: ['sites:write'], label: 'command line' })
    expect(await store().findToken(own)).toEqual({
      kind: 'token',
      id: expect.any(Number),
      label: 'own',
      siteId: id,
      scopes: ['stats:read', 'import:write'],
    })
    expect(await store().findToken(all)).toMatchObject({ siteId: null, scopes: ['sites:write'] })
    expect(await store().findToken(secret())).toBeUndefined()
  })

  it('listSealingKeys() gives back what addSealingKey() took, until destroySealingKey()', async () => {
    const [first, second] = [newKey('k1'), newKey('k2')]
    await store().addSealingKey(first)
    await store().addSealingKey(second)
    const listed = await store().listSealingKeys()
    expect(listed.map(({ privateKey: _, ...rest }) => rest)).toEqual(
      [first, second].map(({ privateKey: _, ...rest }) => rest),
    )
    expect(listed.map(key => unveil(key.privateKey).toString('hex'))).toEqual(
      [first, second].map(key => unveil(key.privateKey).toString('hex')),
    )
    await store().destroySealingKey('k1')
    expect((await store().listSealingKeys()).map(key => key.id)).toEqual(['k2'])
    await store().destroySealingKey('k2')
  })

  it('takeAudit() gives an audit to one worker, and again when that has gone silent, three times at most', async () => {
    const asked = await store().requestAudit(false)
    expect((await store().requestAudit(false)).id).toBe(asked.id)
    const other = await store().requestAudit(true)
    expect(other.id).not.toBe(asked.id)
    expect((await store().takeAudit(60))?.id).toBe(asked.id)
    expect(await store().takeAudit(60)).toBeUndefined()
    await store().noteAudit(asked.id, 'sending', 0)
    expect((await store().takeAudit(0))?.id).toBe(asked.id)
    expect((await store().takeAudit(0))?.id).toBe(asked.id)
    expect((await store().takeAudit(60))?.id).toBe(other.id)
    expect(await store().findAudit(asked.id)).toMatchObject({ state: 'failed', report: null })
    await store().finishAudit(other.id, { green: true, seconds: 1, results: [], controls: [] })
    expect(await store().latestAudits()).toMatchObject({ current: undefined, last: { id: other.id } })
  })

  it('everyValue() reads every table, bytes as bytes, and leaves nothing of what was planted', async () => {
    const planted = [Buffer.from([0, 255, 92, 120, 7]), Buffer.from("it's a leak")]
    const tables = new Map<string, Buffer[]>()
    for await (const { table, values } of store().everyValue(planted))
      tables.set(table, [...(tables.get(table) ?? []), ...values])
    const names = [...tables.keys()].map(name => name.replace(/_\d+\./, '.'))
    expect(names).toEqual(expect.arrayContaining(['public.sites', 'public.tokens', 'pg_temp.audit_scratch']))
    expect([...tables.values()].at(names.indexOf('pg_temp.audit_scratch'))).toEqual(planted)
    expect((tables.get('public.sites') ?? []).some(value => value.equals(Buffer.from('one.example')))).toBe(
      true,
    )
    for await (const { table } of store().everyValue()) expect(table).not.toContain('audit_scratch')
  })
}
