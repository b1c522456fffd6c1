import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { UnreadableBatch } from '@gatecount/shared/seal/opener'
import { createSealer } from '@gatecount/shared/seal/sealer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Keyring, openKeyring } from './keyring.ts'

const HOUR = 3_600_000
let directory: string
let postgres: EmbeddedPostgres
let control: ControlStore
let clock: number
const now = (): number => clock

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gatecount-keyring-'))
  postgres = await startEmbeddedPostgres(directory)
  control = createPostgresStore({ url: unveil(postgres.url) })
  await control.migrate()
})
afterAll(async () => {
  await control[Symbol.asyncDispose]()
  await postgres[Symbol.asyncDispose]()
  await rm(directory, { recursive: true, force: true })
})
beforeEach(async () => {
  for (const { id } of await control.listSealingKeys()) await control.destroySealingKey(id)
  clock = Date.parse('2026-05-01T00:00:00Z')
})

const sealTo = ({ current }: Keyring): Buffer => createSealer(current).seal(Buffer.from('a batch'))
const ids = async (): Promise<string[]> => (await control.listSealingKeys()).map(key => key.id)

describe('openKeyring()', () => {
  it('openKeyring() makes a key the first time and takes the same one the next', async () => {
    const first = await openKeyring(control, now)
    const second = await openKeyring(control, now)
    expect(second.current).toEqual(first.current)
    expect(await ids()).toEqual([first.current.id])
  })

  it('tend() rotates after a day; what was sealed to the old key still opens', async () => {
    const keyring = await openKeyring(control, now)
    const [old, sealed] = [keyring.current.id, sealTo(keyring)]
    clock += 23 * HOUR
    await keyring.tend()
    expect(keyring.current.id).toBe(old)
    clock += HOUR
    await keyring.tend()
    expect(keyring.current.id).not.toBe(old)
    expect((await keyring.open(sealed)).toString()).toBe('a batch')
    expect((await keyring.open(sealTo(keyring))).toString()).toBe('a batch')
  })

  it('tend() destroys a private key after 48 hours: nobody opens what was sealed to it', async () => {
    const keyring = await openKeyring(control, now)
    const [old, sealed] = [keyring.current.id, sealTo(keyring)]
    clock += 48 * HOUR
    await keyring.tend()
    expect(await ids()).toContain(old)
    clock += 1
    await keyring.tend()
    expect(await ids()).toEqual([keyring.current.id])
    await expect(keyring.open(sealed)).rejects.toMatchObject({ why: 'unknown_key' })
    const another = await openKeyring(control, now)
    await expect(another.open(sealed)).rejects.toBeInstanceOf(UnreadableBatch)
  })

  it('open() reads what is left under an old key after days without power; the key is destroyed when nothing needs it', async () => {
    const before = await openKeyring(control, now)
    const [old, sealed] = [before.current.id, sealTo(before)]
    clock += 240 * HOUR
    const keyring = await openKeyring(control, now)
    expect(keyring.current.id).not.toBe(old)
    expect((await keyring.open(sealed)).toString()).toBe('a batch')
    await keyring.tend()
    expect(await ids()).toContain(old)
    await keyring.tend()
    expect(await ids()).toEqual([keyring.current.id])
    await expect(keyring.open(sealed)).rejects.toBeInstanceOf(UnreadableBatch)
  })

  it('open() finds keys that another worker has made since', async () => {
    const [one, other] = [await openKeyring(control, now), await openKeyring(control, now)]
    clock += 25 * HOUR
    await other.tend()
    expect(other.current.id).not.toBe(one.current.id)
    expect((await one.open(sealTo(other))).toString()).toBe('a batch')
    expect(one.current.id).toBe(other.current.id)
  })
})
