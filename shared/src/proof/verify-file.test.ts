import { describe, expect, it } from 'vitest'
import { planRelease } from '../domain/privacy/release-plan.ts'
import { seededEntropy } from '../process/seeded-entropy.ts'
import { generateSigningKeyPair } from './ed25519.ts'
import { makeRelease } from './make-release.ts'
import type { SignedRelease } from './release-proof.ts'
import { verifyFile } from './verify-file.ts'

const keys = generateSigningKeyPair()

const signed = (start: string, end: string, before?: SignedRelease): SignedRelease =>
  makeRelease({
    plan: planRelease('partner'),
    counts: [],
    declared: { device: ['Desktop', 'Mobile'] },
    entropy: seededEntropy(start),
    about: { site: 'shop.example', period: 'week', start, end },
    before: before?.receipt,
    keys,
  })

const first = signed('2026-06-01', '2026-06-07')
const second = signed('2026-06-08', '2026-06-14', first)
const text = (value: unknown): string => JSON.stringify(value, undefined, 2)

describe('verifyFile()', () => {
  it('verifyFile() says of a release what it is, and of a list that its chain holds', async () => {
    expect(await verifyFile(text(first))).toMatchObject({
      verdict: 'valid',
      words: expect.stringContaining('shop.example'),
    })
    expect((await verifyFile(text([first, second]), keys.publicKey)).verdict).toBe('valid')
  })

  it('verifyFile() finds a changed count, a missing release, another key, and a file that holds none', async () => {
    const [row, ...rest] = first.rows
    const changed = { ...first, rows: [{ ...row, count: (row?.count ?? 0) + 1 }, ...rest] }
    expect((await verifyFile(text(changed))).verdict).toBe('rows_differ')
    expect((await verifyFile(text([second, first]))).verdict).toBe('sequence_broken')
    expect((await verifyFile(text(first), generateSigningKeyPair().publicKey)).verdict).toBe('other_key')
    for (const other of ['', '{}', '[]', 'null', text({ ...first, receipt: {} })])
      expect((await verifyFile(other)).verdict).toBe('unreadable')
  })
})
