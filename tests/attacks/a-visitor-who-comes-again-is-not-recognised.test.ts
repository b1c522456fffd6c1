import { join } from 'node:path'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { createAside } from '@gatecount/worker/aside/aside'
import { keyNeeds } from '@gatecount/worker/keys/key-needs'
import { openKeyring } from '@gatecount/worker/keys/keyring'
import { pseudonym } from '@gatecount/worker/salt/pseudonym'
import { snapshotFiles } from '@gatecount/worker/volatile/snapshot-files'
import { volatileKeys } from '@gatecount/worker/volatile/volatile-keys'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formsOf } from '#tests/canary/search-files'
import { BROWSER, startWorld, type World } from '../world/world.ts'
import { liesIn, pseudonymFound, type Seizure, seize } from './world/seizure.ts'

const DAY = '2026-06-10'
const HOUR_MS = 3_600_000
const SOUGHT = { address: '91.7.45.201', userAgent: `${BROWSER} Sought/1` }

let world: World
let site: Site
let volatile: ReturnType<typeof connectRedis>
let ahead = Date.parse(`${DAY}T10:00:00Z`) - Date.now()
beforeAll(async () => {
  world = await startWorld({ partitions: 1, now: () => Date.now() + ahead })
  volatile = connectRedis(world.volatileUrl, CONSUMER_OPTIONS)
  site = await world.addSite({ domain: 'again.example', timeZone: 'UTC' })
})
afterAll(async () => {
  volatile.disconnect()
  await world[Symbol.asyncDispose]()
})

const view = (address: string, userAgent = BROWSER): Promise<Response> =>
  world.send({ n: 'pageview', u: 'https://again.example/', d: 'again.example' }, { address, userAgent })
const visitors = (expected: number): Promise<number> =>
  world.eventually(
    () => world.sum(site, 'total', 'visitors'),
    count => count === expected,
  )
/** An orderly stop writes a snapshot, so the newest one is of this moment. */
async function seizeNow(): Promise<Seizure> {
  await world.restartWorker(async () => {})
  return seize(world)
}

const saltOf = (day: string): string => volatileKeys(0).day(site.id, day).salt

/** Moves the clock on until the day has closed. */
async function close(day: string, hours: number): Promise<void> {
  ahead += hours * HOUR_MS
  await world.eventually(
    () => volatile.exists(saltOf(day)),
    there => there === 0,
  )
}

/** Salt and pseudonym of the day, which only volatile memory knows. */
async function secretsOf(day: string): Promise<{ salt: Buffer; tag: Buffer }> {
  const salt = await volatile.getBuffer(saltOf(day))
  if (salt === null) throw new Error('The day has no salt')
  const tag = unveil(pseudonym(veil(salt), veil(SOUGHT.address), veil(SOUGHT.userAgent)))
  return { salt, tag: Buffer.from(tag, 'latin1') }
}

it('a visitor who comes again after the salt was forgotten is not recognised, with everything on disk, in both Redis and all keys that are left', async () => {
  for (let n = 1; n <= 5; n++) await view(`91.7.45.${n}`)
  await view(SOUGHT.address, SOUGHT.userAgent)
  await visitors(6)
  const { salt, tag } = await secretsOf(DAY)

  // While the day is open the attack works: from memory, from disk with the keys, and from the queue's file.
  const open = await seizeNow()
  expect(pseudonymFound(SOUGHT, open.snapshots)).toBe(true)
  expect(pseudonymFound(SOUGHT, open.volatile)).toBe(true)
  expect(liesIn(tag, open.volatile)).toBe(true)
  expect(liesIn(Buffer.from(SOUGHT.address), open.hits)).toBe(true)
  expect(open.rows.length).toBeGreaterThan(0)

  // When it has closed, no salt in memory or on disk gives a pseudonym that is anywhere.
  await close(DAY, 28)
  const closed = await seizeNow()
  const readable = [...closed.volatile, ...closed.snapshots, ...closed.queue, ...closed.rows]
  expect(pseudonymFound(SOUGHT, readable)).toBe(false)
  const everything = [...readable, ...closed.files]
  for (const [name, secret] of Object.entries({ salt, tag }))
    for (const { form, bytes } of formsOf(secret))
      expect([name, form, liesIn(bytes, everything)]).toEqual([name, form, false])

  // The same person is somebody else the next day.
  await view(SOUGHT.address, SOUGHT.userAgent)
  await visitors(7)
  const again = await secretsOf('2026-06-11')
  expect([again.salt.equals(salt), again.tag.equals(tag)]).toEqual([false, false])

  // What lingers in the queue's file can be read with a key of those two days, and no longer.
  expect(liesIn(Buffer.from(SOUGHT.address), (await seizeNow()).hits)).toBe(true)
  await close('2026-06-11', 76)
  const keyring = await openKeyring(world.control, () => Date.now() + ahead)
  const queueRedis = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
  await using needs = keyNeeds({
    queueRedis,
    partitions: 1,
    aside: createAside(queueRedis),
    snapshots: snapshotFiles(join(world.directory, 'snapshots')),
  })
  await keyring.tend(needs)
  queueRedis.disconnect()
  const late = await seizeNow()
  expect(late.hits).toEqual([])
  expect(pseudonymFound(SOUGHT, [...late.volatile, ...late.snapshots, ...late.queue, ...late.rows])).toBe(
    false,
  )
  for (const bytes of [SOUGHT.address, SOUGHT.userAgent].map(text => Buffer.from(text)))
    expect(liesIn(bytes, [...late.volatile, ...late.queue, ...late.rows, ...late.files])).toBe(false)
})
