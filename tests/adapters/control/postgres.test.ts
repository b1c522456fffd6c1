import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import { SealingKeyLocked } from '@gatecount/shared/adapters/control/key-wrap'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchFiles } from '#tests/canary/search-files'
import { campaignCostContract } from './campaign-cost-contract.ts'
import { controlStoreContract } from './control-store-contract.ts'
import { linkCodeContract } from './link-code-contract.ts'
import { mailContract } from './mail-contract.ts'
import { peopleContract } from './people-contract.ts'
import { siteTaskContract } from './site-task-contract.ts'
import { viewsContract } from './views-contract.ts'

let directory: string
let postgres: EmbeddedPostgres
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gatecount-postgres-'))
  postgres = await startEmbeddedPostgres(directory)
})
afterAll(async () => {
  await postgres?.[Symbol.asyncDispose]()
  await rm(directory, { recursive: true, force: true })
})

async function emptyDatabase(name: string): Promise<string> {
  const client = new Client({ connectionString: unveil(postgres.url) })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const url = new URL(unveil(postgres.url))
  url.pathname = name
  return url.href
}

/** Whether these bytes are in any file of the data directory, old log segments included. */
async function isOnDisk(bytes: Buffer): Promise<boolean> {
  return (await searchFiles(directory, { key: bytes })).found.length > 0
}

describe.each([
  ['without GATECOUNT_SECRET', 'plain', undefined],
  ['with GATECOUNT_SECRET', 'wrapped', veil('correct horse battery staple')],
])('createPostgresStore() %s', (_, database, wrappingSecret) => {
  let url: string
  let store: ControlStore
  beforeAll(async () => {
    url = await emptyDatabase(database)
    store = createPostgresStore({ url, wrappingSecret })
    await store.migrate()
  })
  afterAll(() => store[Symbol.asyncDispose]())
  controlStoreContract(() => store)
  siteTaskContract(() => store)
  peopleContract(() => store)
  mailContract(() => store)
  viewsContract(() => store)
  campaignCostContract(() => store)
  linkCodeContract(() => store)

  it('recordActivity() writes what the database refuses to change, remove or empty', async () => {
    await store.recordActivity({
      personId: null,
      actor: 'Eve',
      action: 'link.made',
      siteId: null,
      detail: {},
    })
    const client = new Client({ connectionString: url })
    await client.connect()
    for (const statement of [
      "UPDATE activity SET actor = 'nobody'",
      'DELETE FROM activity',
      'TRUNCATE activity',
    ]) {
      await expect(client.query(statement)).rejects.toThrow('activity is only added to')
    }
    await client.end()
  })
})

describe('createPostgresStore()', () => {
  const key = (id: string, bytes: Buffer) => ({
    id,
    publicKey: 'p',
    privateKey: veil(bytes),
    createdAt: new Date(),
  })

  it('destroySealingKey() leaves no byte of an unwrapped key on disk', async () => {
    const url = await emptyDatabase('erasure')
    await using store = createPostgresStore({ url })
    await store.migrate()
    const bytes = randomBytes(32)
    await store.addSealingKey(key('old', bytes))
    // In the write-ahead log alone the key can be cut by the border of a page; a checkpoint writes it in one piece.
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query('CHECKPOINT')
    await client.end()
    expect(await isOnDisk(bytes)).toBe(true)
    await store.destroySealingKey('old')
    expect(await isOnDisk(bytes)).toBe(false)
  })

  it('addSealingKey() writes no byte of a wrapped key, and only its secret opens it', async () => {
    const url = await emptyDatabase('wrapping')
    const bytes = randomBytes(32)
    await using store = createPostgresStore({ url, wrappingSecret: veil('right') })
    await store.migrate()
    await store.addSealingKey(key('wrapped', bytes))
    expect(await isOnDisk(bytes)).toBe(false)
    for (const wrappingSecret of [undefined, veil('wrong')]) {
      await using other = createPostgresStore({ url, wrappingSecret })
      await expect(other.listSealingKeys()).rejects.toBeInstanceOf(SealingKeyLocked)
    }
    await using later = createPostgresStore({ url, wrappingSecret: veil('right') })
    const [opened] = await later.listSealingKeys()
    expect(opened && unveil(opened.privateKey).equals(bytes)).toBe(true)
  })

  it('signInKey() is wrapped as soon as there is a secret, and again when it changes; the plain form goes', async () => {
    const url = await emptyDatabase('signing_in')
    await using plain = createPostgresStore({ url })
    await plain.migrate()
    const bytes = unveil(await plain.signInKey())
    await using wrapping = createPostgresStore({ url, wrappingSecret: veil('old') })
    expect(unveil(await wrapping.signInKey())).toEqual(bytes)
    expect(await isOnDisk(bytes)).toBe(false)
    await using changed = createPostgresStore({
      url,
      wrappingSecret: veil('new'),
      previousSecret: veil('old'),
    })
    expect(unveil(await changed.signInKey())).toEqual(bytes)
    await using after = createPostgresStore({ url, wrappingSecret: veil('new') })
    expect(unveil(await after.signInKey())).toEqual(bytes)
    for (const wrappingSecret of [undefined, veil('old')]) {
      await using other = createPostgresStore({ url, wrappingSecret })
      await expect(other.signInKey()).rejects.toBeInstanceOf(SealingKeyLocked)
    }
  })

  it('rewrapKeys() wraps with a changed secret what was wrapped with the one before, or not at all', async () => {
    const url = await emptyDatabase('rewrapping')
    const [plain, wrapped] = [randomBytes(32), randomBytes(32)]
    await using unwrapping = createPostgresStore({ url })
    await unwrapping.migrate()
    await unwrapping.addSealingKey(key('plain', plain))
    await using before = createPostgresStore({ url, wrappingSecret: veil('old') })
    await before.addSealingKey(key('wrapped', wrapped))
    const { publicKey } = await before.signingKey('release')
    await using lost = createPostgresStore({ url, wrappingSecret: veil('new') })
    await expect(lost.rewrapKeys()).rejects.toBeInstanceOf(SealingKeyLocked)

    await using changed = createPostgresStore({
      url,
      wrappingSecret: veil('new'),
      previousSecret: veil('old'),
    })
    expect(await changed.listSealingKeys()).toHaveLength(2)
    expect(await changed.rewrapKeys()).toBe(3)
    expect(await changed.rewrapKeys()).toBe(0)
    expect(await isOnDisk(plain)).toBe(false)

    await using after = createPostgresStore({ url, wrappingSecret: veil('new') })
    const opened = (await after.listSealingKeys()).map(({ privateKey }) => unveil(privateKey))
    expect(opened).toEqual([plain, wrapped])
    expect((await after.signingKey('release')).publicKey).toBe(publicKey)
    await expect(before.signingKey('release')).rejects.toBeInstanceOf(SealingKeyLocked)
    await expect(before.listSealingKeys()).rejects.toBeInstanceOf(SealingKeyLocked)
  })

  it('rewrapKeys() erases the plain form of a signing key, and changes nothing where there is no secret of now', async () => {
    const url = await emptyDatabase('rewrapping_signing')
    await using plain = createPostgresStore({ url })
    await plain.migrate()
    const { publicKey, privateKey } = await plain.signingKey('release')
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query('CHECKPOINT')
    await client.end()
    expect(await isOnDisk(unveil(privateKey))).toBe(true)
    await using wrapping = createPostgresStore({ url, wrappingSecret: veil('secret') })
    expect(await wrapping.rewrapKeys()).toBe(1)
    expect(await isOnDisk(unveil(privateKey))).toBe(false)
    await using unwrapping = createPostgresStore({ url, previousSecret: veil('secret') })
    expect(await unwrapping.rewrapKeys()).toBe(0)
    const [before, now] = [await unwrapping.signingKey('release'), await wrapping.signingKey('release')]
    for (const opened of [before, now])
      expect([opened.publicKey, unveil(opened.privateKey).equals(unveil(privateKey))]).toEqual([
        publicKey,
        true,
      ])
  })

  it('migrate() refuses a migration that was changed after it had been applied', async () => {
    const url = await emptyDatabase('changed')
    await using store = createPostgresStore({ url })
    await store.migrate()
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query("UPDATE schema_migrations SET checksum = 'x'")
    await client.end()
    await expect(store.migrate()).rejects.toThrow('was changed')
  })
})
