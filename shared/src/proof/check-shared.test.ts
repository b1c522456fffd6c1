import { expect, test } from 'vitest'
import { planRelease } from '../domain/privacy/release-plan.ts'
import { composeDocument } from '../domain/report-sharing/compose-document.ts'
import { reportForm } from '../domain/report-sharing/report-form.ts'
import type { SharedDocument, SignedShared } from '../domain/report-sharing/shared-document.ts'
import { seededEntropy } from '../process/seeded-entropy.ts'
import { checkShared } from './check-shared.ts'
import { generateSigningKeyPair } from './ed25519.ts'
import { makeRelease } from './make-release.ts'
import { NODE_TOOLS } from './node-tools.ts'
import { parseShared } from './parse-shared.ts'
import { signDocument } from './sign-document.ts'
import { verifyFile } from './verify-file.ts'

const keys = generateSigningKeyPair()
const release = makeRelease({
  plan: planRelease('partner'),
  counts: [
    { family: 'visitors', first: '', second: '', count: 800 },
    { family: 'device', first: 'Mobile', second: '', count: 500 },
    { family: 'device', first: 'Desktop', second: '', count: 200 },
  ],
  declared: { device: ['Desktop', 'Mobile', 'Tablet'] },
  entropy: seededEntropy('shared'),
  about: { site: 'shop.example', period: 'week', start: '2026-06-01', end: '2026-06-07' },
  before: undefined,
  keys,
})
const form = reportForm.parse({
  title: 'Devices',
  period: { kind: 'last' },
  parts: [
    { family: 'visitors', as: 'figure' },
    { family: 'device', as: 'bars', rows: 1 },
  ],
})
const sign = (document: SharedDocument): SignedShared => ({
  document,
  signature: signDocument(document, keys.privateKey),
  publicKey: keys.publicKey,
})
const composed = composeDocument(form, [{ domain: 'shop.example', releases: [release] }])
const signed = sign(composed)
const [visitors, devices] = composed.parts
const [shown] = devices?.series ?? []

test('checkShared() takes what was signed, and verifyFile() says what it is', async () => {
  expect(parseShared(JSON.parse(JSON.stringify(signed)))).toEqual(signed)
  expect(await checkShared(signed, NODE_TOOLS)).toBe('valid')
  expect(shown?.rest?.values).toBe(2)
  expect(shown?.remainder).not.toBeNull()
  const { verdict, words } = await verifyFile(JSON.stringify(signed), keys.publicKey)
  expect(verdict).toBe('valid')
  expect(words).toContain('“Devices” of shop.example from 2026-06-01 to 2026-06-07, computed from 1 release')
})

test('checkShared() finds a changed word, another key, and a receipt that was made up', async () => {
  const changed = { ...signed, document: { ...composed, title: 'Something else' } }
  expect(await checkShared(changed, NODE_TOOLS)).toBe('signature_differs')
  expect((await verifyFile(JSON.stringify(signed), generateSigningKeyPair().publicKey)).verdict).toBe(
    'other_key',
  )
  const receipts = composed.sites.map(site => ({
    ...site,
    releases: site.releases.map(one => ({ ...one, receipt: { ...one.receipt, epsilon: 0.1 } })),
  }))
  expect(await checkShared(sign({ ...composed, sites: receipts }), NODE_TOOLS)).toBe('receipt_differs')
  const [site] = composed.sites
  const twice = site ? [{ ...site, releases: [...site.releases, ...site.releases] }] : []
  expect(await checkShared(sign({ ...composed, sites: twice }), NODE_TOOLS)).toBe('period_repeated')
  expect((await verifyFile(JSON.stringify({ ...signed, more: 1 }))).verdict).toBe('unreadable')
})

test('checkShared() finds a figure, a ± or a remainder that does not follow, also when it was signed', async () => {
  if (visitors === undefined || devices === undefined || shown === undefined)
    throw new Error('Nothing is shown')
  const withSeries = (series: typeof shown): SharedDocument => ({
    ...composed,
    parts: [visitors, { ...devices, series: [series] }],
  })
  const [value] = shown.values
  if (value === undefined || shown.rest === null || shown.remainder === null)
    throw new Error('Nothing is shown')
  const wrong: readonly SharedDocument[] = [
    withSeries({ ...shown, values: [{ ...value, counts: [1] }] }),
    withSeries({ ...shown, values: [{ ...value, figure: { ...value.figure, spread: 1 } }] }),
    withSeries({
      ...shown,
      values: [{ ...value, figure: { ...value.figure, isNoisy: !value.figure.isNoisy } }],
    }),
    withSeries({ ...shown, values: [{ ...value, counts: [value.figure.count, 0] }] }),
    withSeries({ ...shown, rest: { ...shown.rest, listed: [1] } }),
    withSeries({ ...shown, remainder: { ...shown.remainder, count: 1 } }),
    withSeries({ ...shown, remainder: null }),
    withSeries({ ...shown, site: 'other.example' }),
  ]
  for (const document of wrong) expect(await checkShared(sign(document), NODE_TOOLS)).toBe('figure_differs')
})
