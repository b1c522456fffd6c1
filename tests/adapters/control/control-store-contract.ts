import { randomBytes } from 'node:crypto'
import { EmailTaken } from '@gatecount/shared/adapters/control/people'
import {
  type ControlStore,
  DomainTaken,
  MOST_EXCLUDED_NETWORKS,
  type StoredSealingKey,
} from '@gatecount/shared/adapters/control/port'
import { type IpNetwork, parseNetwork } from '@gatecount/shared/domain/network/ip-network'
import { unveil, type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'
import { matchNetworks, networkDigest } from '@gatecount/shared/network/network-digest'
import { createSealer } from '@gatecount/shared/seal/sealer'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import { expect, it } from 'vitest'

const secret = (): Veiled<string> => veil(randomBytes(32).toString('base64url'))
const sealed = () => createSealer(generateSealingKeyPair().public).seal(randomBytes(6))
const network = (text: string): IpNetwork => {
  const read = parseNetwork(text)
  if (read === undefined) throw new Error('not read')
  return read
}
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
      cutsFrom: {},
      id: expect.any(Number),
      domain: 'one.example',
      timeZone: 'Europe/Vienna',
      properties: [],
      childSections: [],
      excludedPaths: [],
      goals: [],
      funnels: [],
      lastFunnel: 0,
      weekStart: 1,
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

  it('updateSite() gives a further domain to one site only, and addSite() knows of it', async () => {
    const one = await store().addSite({ domain: 'main.example', timeZone: 'UTC' })
    const two = await store().addSite({ domain: 'second.example', timeZone: 'UTC' })
    const taken = async (otherDomains: string[]) =>
      await expect(store().updateSite(two.id, { otherDomains })).rejects.toBeInstanceOf(DomainTaken)
    const otherDomains = ['main.test', 'main.invalid']
    expect(await store().updateSite(one.id, { otherDomains })).toMatchObject({ otherDomains })
    expect(await store().updateSite(one.id, { otherDomains })).toMatchObject({ otherDomains })
    await taken(['new.example', 'main.test'])
    await taken(['main.example'])
    expect(await store().findSite('second.example')).toMatchObject({ otherDomains: [] })
    await expect(store().addSite({ domain: 'main.invalid', timeZone: 'UTC' })).rejects.toBeInstanceOf(
      DomainTaken,
    )
    await store().updateSite(one.id, { otherDomains: [] })
    const races = [one, two].map(({ id }) => store().updateSite(id, { otherDomains: ['race.example'] }))
    const outcomes = await Promise.allSettled(races)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
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

  it('settleExclusion() puts the hash that matchNetworks() finds an address by in place of what was sealed', async () => {
    const { id } = await store().addSite({ domain: 'exclude.example', timeZone: 'UTC' })
    expect(await store().listExcludedNetworks(id)).toEqual([])
    const exclusion = { label: 'office', family: 4, prefixLength: 24, sealed: sealed() } as const
    const entry = await store().excludeNetwork(id, exclusion)
    const { sealed: bytes, ...shown } = exclusion
    expect(entry).toEqual({ id: expect.any(Number), ...shown, createdAt: expect.any(Date) })
    expect(await store().listExcludedNetworks(id)).toEqual([entry])
    expect((await store().findSite('exclude.example'))?.excludedNetworks).toEqual([])

    const key = await store().exclusionKey()
    const [waiting] = await store().sealedExclusions()
    expect(waiting?.sealed.equals(bytes)).toBe(true)
    await store().settleExclusion(waiting?.id ?? 0, networkDigest(key, network('203.0.113.0/24')))
    expect(await store().sealedExclusions()).toEqual([])
    const site = await store().findSite('exclude.example')
    const match = matchNetworks(site?.excludedNetworks ?? [])
    expect(match(key, veil('203.0.113.7'))).toBe(true)
    expect(match(key, veil('203.0.114.7'))).toBe(false)
    expect(unveil(await store().exclusionKey()).equals(unveil(key))).toBe(true)
  })

  it('settleExclusion() lets an entry go that has no hash, or the hash of another', async () => {
    const { id } = await store().addSite({ domain: 'settle.example', timeZone: 'UTC' })
    const exclusion = { family: 4, prefixLength: 24, sealed: sealed() } as const
    for (const label of ['first', 'again', 'unreadable'])
      await store().excludeNetwork(id, { label, ...exclusion })
    const digest = networkDigest(await store().exclusionKey(), network('203.0.113.0/24'))
    const [first, again, unreadable] = await store().sealedExclusions()
    await store().settleExclusion(first?.id ?? 0, digest)
    await store().settleExclusion(first?.id ?? 0, digest)
    await store().settleExclusion(again?.id ?? 0, digest)
    await store().settleExclusion(unreadable?.id ?? 0, undefined)
    expect((await store().listExcludedNetworks(id)).map(({ label }) => label)).toEqual(['first'])
  })

  it('removeExcludedNetwork() removes an entry of that site and of no other', async () => {
    const own = await store().addSite({ domain: 'own.example', timeZone: 'UTC' })
    const other = await store().addSite({ domain: 'other.example', timeZone: 'UTC' })
    const exclusion = { label: 'home', family: 6, prefixLength: 48, sealed: sealed() } as const
    const entry = await store().excludeNetwork(own.id, exclusion)
    if (typeof entry === 'string') throw new Error(entry)
    expect(await store().removeExcludedNetwork(other.id, entry.id)).toBe(false)
    expect(await store().removeExcludedNetwork(own.id, entry.id)).toBe(true)
    expect(await store().removeExcludedNetwork(own.id, entry.id)).toBe(false)
  })

  it('excludeNetwork() takes fifty networks of a site and no more', async () => {
    const { id } = await store().addSite({ domain: 'many.example', timeZone: 'UTC' })
    const exclusion = { label: 'one of many', family: 4, prefixLength: 32, sealed: sealed() } as const
    for (let at = 0; at < MOST_EXCLUDED_NETWORKS; at++) await store().excludeNetwork(id, exclusion)
    expect(await store().excludeNetwork(id, exclusion)).toBe('too_many')
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

  it('signInKey() makes one key, however many ask at the same time, and keeps it', async () => {
    const keys = await Promise.all(Array.from({ length: 4 }, () => store().signInKey()))
    const [first] = keys.map(key => unveil(key))
    expect(first).toHaveLength(32)
    for (const key of keys) expect(unveil(key)).toEqual(first)
  })

  it('accounts stores what has a column, and nothing else', async () => {
    const { id } = await store().addPerson({ name: 'Ada', email: 'ada@rows.example' })
    const { accounts } = store()
    const given = { id: 's1', person_id: id, digest: 'd', expires_at: new Date(), ip_address: '203.0.113.7' }
    const row = await accounts.insert('sign_in_sessions', given)
    expect(Object.keys(row)).not.toContain('ip_address')
    expect(JSON.stringify(row)).not.toContain('203.0.113.7')
    await expect(
      accounts.select('sign_in_sessions', [{ column: "id = '' OR ''" as 'id', value: '' }]),
    ).rejects.toThrow('no column')
  })

  it('accounts.inTransaction() is all or nothing', async () => {
    const { id } = await store().addPerson({ name: 'Bo', email: 'bo@rows.example' })
    const { accounts } = store()
    const own = [{ column: 'person_id', value: id }] as const
    const password = { person_id: id, provider: 'credential', subject: id, password: 'x' }
    await expect(
      accounts.inTransaction(async rows => {
        await rows.insert('credentials', { id: 'c1', ...password })
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await accounts.select('credentials', own)).toEqual([])
    await accounts.inTransaction(rows => rows.insert('credentials', { id: 'c1', ...password }))
    expect(await accounts.select('credentials', own)).toHaveLength(1)
  })

  it('changePerson() takes the proof of an address away with it, and refuses one that is taken', async () => {
    const person = { name: 'Cy', email: 'cy@rows.example', emailVerified: true }
    const { id } = await store().addPerson(person)
    const verified = async () =>
      (await store().accounts.select('people', [{ column: 'id', value: id }]))[0]?.email_verified
    await store().changePerson(id, { name: 'Cyrus' })
    expect([await verified(), (await store().findPersonByEmail(person.email))?.name]).toEqual([true, 'Cyrus'])
    await store().changePerson(id, { email: 'cyrus@rows.example' })
    expect(await verified()).toBe(false)
    const { email } = await store().addPerson({ name: 'Di', email: 'di@rows.example' })
    await expect(store().changePerson(id, { email })).rejects.toBeInstanceOf(EmailTaken)
    await expect(store().addPerson({ name: 'Di', email })).rejects.toBeInstanceOf(EmailTaken)
  })

  it('takeAttempt() lets the free ones through, and then one after each wait, also of many at once', async () => {
    const rule = { free: 3, firstWaitSeconds: 30, longestWaitSeconds: 60 }
    const key = randomBytes(32)
    const at = (second: number) => new Date(Date.UTC(2026, 2, 10, 12, 0, second))
    const take = async (second: number) => await store().takeAttempt(key, rule, at(second))
    const burst = await Promise.all(Array.from({ length: 8 }, () => take(0)))
    expect(burst.filter(taken => 'count' in taken)).toHaveLength(3)
    expect(burst.find(taken => 'notBefore' in taken)).toEqual({ notBefore: at(30) })
    expect(await take(29)).toEqual({ notBefore: at(30) })
    expect(await take(30)).toEqual({ count: 4 })
    expect(await take(31)).toEqual({ notBefore: at(90) })
    expect(await take(90)).toEqual({ count: 5 })
    // The longest wait.
    expect(await take(91)).toEqual({ notBefore: at(150) })
    await store().clearAttempts([key])
    expect(await take(91)).toEqual({ count: 1 })
    // Another dashboard, whose clock is behind, is no reason to refuse what is free.
    expect(await take(50)).toEqual({ count: 2 })
    await store().clearAttempts([key])
    expect(await take(91)).toEqual({ count: 1 })
    await store().giveAttemptBack(key)
    expect(await take(92)).toEqual({ count: 1 })
  })

  it('attemptSalt() is one for a day, and with it goes what was counted the day before', async () => {
    const rule = { free: 1, firstWaitSeconds: 60, longestWaitSeconds: 60 }
    const key = randomBytes(32)
    const days = ['2026-03-10', '2026-03-11'] as const
    const salts = await Promise.all(Array.from({ length: 4 }, () => store().attemptSalt(days[0])))
    expect(new Set(salts.map(salt => unveil(salt).toString('hex'))).size).toBe(1)
    await store().takeAttempt(key, rule, new Date())
    const next = await store().attemptSalt(days[1])
    expect(unveil(next)).not.toEqual(salts[0] && unveil(salts[0]))
    expect(await store().takeAttempt(key, rule, new Date())).toEqual({ count: 1 })
    // A dashboard whose clock is behind does not bring the day before back.
    expect(unveil(await store().attemptSalt(days[0]))).toEqual(unveil(next))
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
      affiliate: null,
      scopes: ['stats:read', 'import:write'],
      reportId: null,
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
