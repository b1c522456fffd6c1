import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SignedStatement } from '@gatecount/shared/domain/ledger/entry'
import { generateSigningKeyPair } from '@gatecount/shared/proof/ed25519'
import { verifyFile } from '@gatecount/shared/proof/verify-file'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenLedger, openLedger, openProgramme, saleOf } from './open-ledger.ts'
import { runVerify } from './run-verify.ts'

let house: OpenLedger
let directory: string
let signed: SignedStatement

beforeAll(async () => {
  house = await openLedger()
  directory = await mkdtemp(join(tmpdir(), 'gatecount-verify-'))
  const { ledger } = house.store
  const { id, affiliates } = await openProgramme(house.store, { site: 'shop.example' })
  await ledger.takeSales(id, [saleOf('a', 9999n), saleOf('b', 500n), saleOf('c', 1999n)], '2009-12-02')
  await ledger.signDays(id, '2009-12-02')
  const wanted = { affiliate: affiliates.get('anna') ?? '', from: '2009-12-01', to: '2009-12-31' }
  const made = await ledger.statement(id, wanted)
  if (made === undefined) throw new Error('No day has been signed')
  signed = made
})
afterAll(async () => {
  await house?.[Symbol.asyncDispose]()
  await rm(directory, { recursive: true, force: true })
})

async function verify(value: unknown, ...options: readonly string[]) {
  const path = join(directory, 'statement.json')
  await writeFile(path, JSON.stringify(value, undefined, 2))
  return await runVerify([path, ...options])
}

describe('gatecount verify <statement.json>', () => {
  it('says whose statement it is, what stands at its end, and ends with 0', async () => {
    const { code, printed } = await verify(signed, '--key', signed.publicKey)
    expect([code, printed]).toEqual([
      0,
      expect.stringMatching(/^Valid: 3 lines of af_\S+ in Friends of shop\.example from 2009-12-01/),
    ])
    // 7.25 % of 99.99, 5.00 and 19.99: 7.25, 0.36 and 1.45.
    expect(printed).toContain('At the end, in GBP: pending 9.06, approved 0.00')
  })

  it('finds every changed byte of a document, a line that was taken out, and another key, and ends with 1', async () => {
    const text = JSON.stringify(signed)
    for (let at = 0; at < text.length; at += 11) {
      const changed = text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1)
      expect([at, (await verifyFile(changed)).verdict]).not.toEqual([at, 'valid'])
    }
    const shorter = await verify({ ...signed, entries: signed.entries.toSpliced(1, 1) })
    expect(shorter).toMatchObject({ code: 1, printed: expect.stringContaining('is missing') })
    const other = await verify(signed, '--key', generateSigningKeyPair().publicKey)
    expect(other).toMatchObject({ code: 1, printed: expect.stringContaining('signed with another key') })
  })

  it('takes no statement that has more in it than one has, and says so for programs too', async () => {
    const more = { ...signed, entries: signed.entries.map(entry => ({ ...entry, note: 'paid' })) }
    const { code, printed } = await verify(more, '--json')
    expect([code, JSON.parse(printed)]).toEqual([
      1,
      { verdict: 'unreadable', words: 'This is no statement of Gatecount.' },
    ])
  })
})
